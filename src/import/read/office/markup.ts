import type { LineLook } from '../sourceLine.ts'

/*
 * Office documents are read as the web pages that they describe, so that lines, tables, lists and pictures are
 * found in one way. These functions write HTML.
 */

/** Text as HTML. */
export function escaped(text: string): string {
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

/** The elements of tables in Word, slides and OpenDocument. */
const tags: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['table', 'w:tbl', 'a:tbl', 'table:table'],
    ['tr', 'w:tr', 'a:tr', 'table:table-row'],
    ['td', 'w:tc', 'a:tc', 'table:table-cell'],
  ].flatMap(([tag = '', ...names]) => names.map((name) => [name, tag])),
)

/** The content of an element, in the element of HTML that corresponds to it if it is part of a table. */
export function tableMarkup(name: string, content: string): string {
  const tag = tags[name]
  return tag === undefined ? content : markup(tag, content)
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
