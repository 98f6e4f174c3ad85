import type { LineLook } from '../sourceLine.ts'
import type { XmlElement, XmlNode } from './readXml.ts'

/*
 * Office documents are read as the web pages that they describe, so that lines, tables, lists and pictures are
 * found in one way. These functions write HTML.
 */

/**
 * How an element is written.
 * @param inside writes its content
 */
export type Rule = (element: XmlElement, inside: () => string) => string

/** How elements of a format are written, by their names. Of all others, only the content is. */
export type Rules = Readonly<Record<string, Rule>>

/** An element, or text, as HTML. */
export function htmlOf(node: XmlNode, rules: Rules): string {
  if (typeof node === 'string') return escaped(node)
  const rule = rules[node.name]
  const inside = () => htmlWithin(node, rules)
  return rule ? rule(node, inside) : inside()
}

/** The content of an element as HTML. */
export function htmlWithin({ children }: XmlElement, rules: Rules): string {
  return children.map((child) => htmlOf(child, rules)).join('')
}

/** Writes an element as one of HTML. */
export function as(tag: string): Rule {
  return (_, inside) => markup(tag, inside())
}

/** Leaves out an element. */
export function nothing(): string {
  return ''
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** An element of HTML. Attributes without a value are left out. */
export function markup(
  name: string,
  content: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  const written = Object.entries(attributes).map(([key, value = '']) =>
    value === '' ? '' : ` ${key}="${escaped(value)}"`,
  )
  return `<${name}${written.join('')}>${content}</${name}>`
}

/** Text, with a link if it has an address. */
export function linked(content: string, href: string | undefined, style = ''): string {
  return markup(href === undefined ? 'span' : 'a', content, { href, style })
}

/** The text of HTML. */
export function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}

/** How a style of a document sets text. What it leaves out is inherited. */
export type OfficeLook = Pick<LineLook, 'bold' | 'size'> & { readonly hidden?: boolean }

/** The declarations of a style attribute. */
export function css({ bold, size, hidden }: OfficeLook): string {
  return [
    bold === undefined ? '' : `font-weight:${bold ? 'bold' : 'normal'};`,
    size === undefined ? '' : `font-size:${size}pt;`,
    hidden === true ? 'display:none;' : '',
  ].join('')
}
