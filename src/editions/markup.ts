/** HTML or XML in which all text is escaped. A string never passes for it, so unescaped text does not compile. */
export class Markup {
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  toString(): string {
    return this.#source
  }
}

/** What an element contains: markup, text that is yet to be escaped, or several of both. `undefined` adds nothing. */
export type Content = Markup | string | readonly (Content | undefined)[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that no XML document may contain, not even as references: https://www.w3.org/TR/xml/#charsets */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Removes the characters that no XML document may contain. */
export function withoutControls(text: string): string {
  return text.replace(notXml, '')
}

function escaped(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/**
 * Makes one element, in XML and in HTML. Attributes that are undefined are left out.
 * @param content strings in it are escaped; without `content` the element closes itself
 * @example
 * element('p', { lang: 'en' }, ['R&D, ', element('b', {}, 'bold')]) // <p lang="en">R&amp;D, <b>bold</b></p>
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content?: Content,
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  )
  const open = `<${name}${written.join('')}`
  return new Markup(content === undefined ? `${open}/>` : `${open}>${sourceOf(content)}</${name}>`)
}

/**
 * Makes markup from a template. The template itself is markup; strings that are put into it are escaped.
 * @example
 * markup`<title>${'R&D'}</title>` // <title>R&amp;D</title>
 */
export function markup(template: TemplateStringsArray, ...values: readonly (Content | undefined)[]): Markup {
  return new Markup(String.raw({ raw: template }, ...values.map(sourceOf)))
}

/** Writes the parts with a separator between them, and leaves out those that are undefined. */
export function separated(parts: readonly (Content | undefined)[], separator: Content): Markup {
  const sources = parts.filter((part) => part !== undefined).map(sourceOf)
  return new Markup(sources.join(sourceOf(separator)))
}

/** Writes each part on a line of its own, and leaves out those that are undefined. */
export function inLines(parts: readonly (Content | undefined)[]): Markup {
  return separated(parts, '\n')
}

/**
 * An HTML document with its own style, for pages that load nothing.
 * @param meta the attributes of its `meta` elements other than its encoding and width
 * @param ground the `style` attribute of its body
 */
export function htmlDocument(parts: {
  readonly title: string
  readonly meta: readonly Readonly<Record<string, string>>[]
  readonly style: string
  readonly ground?: string
  readonly body: Content
}): string {
  return String(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${inLines(parts.meta.map((attributes) => element('meta', attributes)))}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
<style>${new Markup(parts.style)}</style>
</head>
${element('body', { style: parts.ground }, parts.body)}
</html>
`)
}

function sourceOf(content: Content | undefined): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escaped(content)
  return content instanceof Markup ? String(content) : content.map(sourceOf).join('')
}
