const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** What no XML document may hold, not even as a reference: https://www.w3.org/TR/xml/#charsets */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text as it must be written inside an element or a double-quoted attribute, of XML and of HTML alike. */
export function escapeMarkup(text: string): string {
  return text.replace(notXml, '').replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/** One element. Attributes that are undefined are left out; `inner` is markup already, and none makes it empty. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  inner?: string,
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeMarkup(value)}"`],
  )
  const open = `<${name}${written.join('')}`
  return inner === undefined ? `${open}/>` : `${open}>${inner}</${name}>`
}
