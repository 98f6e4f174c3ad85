const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that no XML document may contain, not even as references: https://www.w3.org/TR/xml/#charsets */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The text without the characters that no XML document may contain; they are of no use in any other. */
export function writable(text: string): string {
  return text.replace(notXml, '')
}

/** Escapes text for an element or a double-quoted attribute, in XML and in HTML. */
export function escapeMarkup(text: string): string {
  return writable(text).replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/**
 * One element. It leaves out attributes that are undefined. `inner` is already markup; without it the element is empty.
 */
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
