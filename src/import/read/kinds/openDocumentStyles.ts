import type { TextStyle } from '../flow/styledPiece.ts'
import { childOf, findElement, findElements, type XmlElement } from '../office/readXml.ts'

/** How the text of each style looks, by the style's name. */
export function textStyles(part: XmlElement): ReadonlyMap<string, TextStyle> {
  return new Map(
    findElements(part, 'style:style').map((style) => {
      const properties = childOf(style, 'style:text-properties')?.attributes ?? {}
      const size = Number.parseFloat(properties['fo:font-size'] ?? '')
      // A program notes the weight of Chinese apart, and both of a text that mixes the languages.
      const weights = [properties['fo:font-weight'], properties['style:font-weight-asian']].filter(
        (weight) => weight !== undefined,
      )
      return [
        style.attributes['style:name'] ?? '',
        {
          ...(weights.length > 0 && { bold: weights.includes('bold') }),
          ...(size > 0 && !properties['fo:font-size']?.endsWith('%') ? { size } : {}),
          ...(properties['fo:color'] === undefined ? {} : { colour: properties['fo:color'] }),
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
