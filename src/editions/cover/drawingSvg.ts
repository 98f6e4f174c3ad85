import { element, type Markup } from '../markup.ts'
import type { Colours } from '../readColours.ts'
import type { Drawing, Shape } from './drawing.ts'
import { glyphsOf } from './glyphs.ts'

/**
 * A drawing as an SVG element. Its text is outlines, so that it looks the same whatever fonts a machine has.
 * @param label what a screen reader says
 */
export function drawingSvg({ width, height, shapes }: Drawing, colours: Colours, label: string): Markup {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': label,
  }
  return element(
    'svg',
    attributes,
    shapes.map((shape) => shapeSvg(shape, colours)),
  )
}

function shapeSvg(shape: Shape, colours: Colours): Markup {
  const fill = colours[shape.colour]
  if (shape.kind === 'box') {
    const { x, y, width, height } = shape
    return element('path', { fill, d: `M${x} ${y}h${width}v${height}h-${width}z` })
  }
  const { x, y, size, text } = shape
  let advance = 0
  const signs = glyphsOf(text).map((glyph) => {
    const at = advance
    advance += glyph.advance
    return glyph.path === '' ? undefined : element('path', { transform: `translate(${at})`, d: glyph.path })
  })
  const scale = Math.round(size * 10) / 10_000
  return element('g', { fill, transform: `translate(${x.toFixed(1)} ${y})scale(${scale})` }, signs)
}
