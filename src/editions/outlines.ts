import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { element, type Markup } from './markup.ts'

/** An SVG path from the left end of the baseline, and the advance, both in thousandths of the type size. */
type Glyph = { readonly path: string; readonly advance: number }

const file = fileURLToPath(new URL('glyphs.svg', import.meta.url))

const glyphs: ReadonlyMap<string, Glyph> = new Map(
  [
    ...readFileSync(file, 'utf8').matchAll(/<path id="u([0-9a-f]+)" data-advance="(\d+)" d="([^"]*)"\/>/g),
  ].map(([, code = '', advance, path = '']) => [
    String.fromCodePoint(Number.parseInt(code, 16)),
    { path, advance: Number(advance) },
  ]),
)

/** The outlines of a text. Throws for a character that `glyphs.svg` lacks. */
function glyphsOf(text: string): Glyph[] {
  return [...text].map((sign) => {
    const glyph = glyphs.get(sign)
    if (!glyph) throw new Error(`glyphs.svg has no outline of “${sign}”`)
    return glyph
  })
}

/** The width of a text in that type size. */
export function textWidth(text: string, size: number): number {
  return (glyphsOf(text).reduce((sum, { advance }) => sum + advance, 0) * size) / 1000
}

/**
 * Draws a line of text as outlines, so that it looks the same whatever fonts a machine has.
 * @param x the left end of the baseline, in the units of the picture
 * @returns an SVG element
 */
export function outlinedText(x: number, y: number, size: number, text: string, fill: string): Markup {
  let advance = 0
  const signs = glyphsOf(text).map((glyph) => {
    const at = advance
    advance += glyph.advance
    return glyph.path === '' ? undefined : element('path', { transform: `translate(${at})`, d: glyph.path })
  })
  const scale = Math.round(size * 10) / 10_000
  return element('g', { fill, transform: `translate(${x.toFixed(1)} ${y})scale(${scale})` }, signs)
}
