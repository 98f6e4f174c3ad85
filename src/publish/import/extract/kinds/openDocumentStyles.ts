import type { TextStyle } from '../flow/styledPiece.ts'
import { childOf, findElement, findElements, type XmlElement } from '../office/readXml.ts'

/** How the text of each style looks, by the style's name. */
export function textStyles(part: XmlElement): ReadonlyMap<string, TextStyle> {
  return new Map(
    findElements(part, 'style:style').map((style) => {
      const said = childOf(style, 'style:text-properties')?.attributes ?? {}
      const size = Number.parseFloat(said['fo:font-size'] ?? '')
      return [
        style.attributes['style:name'] ?? '',
        {
          ...(said['fo:font-weight'] === undefined ? {} : { bold: said['fo:font-weight'] === 'bold' }),
          ...(size > 0 && !said['fo:font-size']?.endsWith('%') ? { size } : {}),
          ...(said['fo:color'] === undefined ? {} : { colour: said['fo:color'] }),
        },
      ]
    }),
  )
}

/** The names of the styles that begin a page. */
export function pageStyles(part: XmlElement): string[] {
  return findElements(part, 'style:style').flatMap((style) => {
    const breaks = findElement(style, 'style:paragraph-properties')?.attributes['fo:break-before'] === 'page'
    return breaks ? [style.attributes['style:name'] ?? ''] : []
  })
}
