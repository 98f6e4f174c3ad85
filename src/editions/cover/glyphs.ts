import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An outline in thousandths of the type size: an SVG path from the left end of the baseline, and its advance. */
export type Glyph = { readonly path: string; readonly advance: number }

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
export function glyphsOf(text: string): Glyph[] {
  return [...text].map((sign) => {
    const glyph = glyphs.get(sign)
    if (!glyph) throw new Error(`cover/glyphs.svg has no outline of “${sign}”`)
    return glyph
  })
}

/** The width of a text set in that size. */
export function textWidth(text: string, size: number): number {
  return (glyphsOf(text).reduce((sum, { advance }) => sum + advance, 0) * size) / 1000
}
