import { invariant } from '../../archive/invariant.ts'
import type { Colours } from '../readColours.ts'
import type { Drawing, Shape } from './drawing.ts'
import { glyphsOf } from './glyphs.ts'
import { png } from './png.ts'
import { type Mask, outlineOf, rasterise } from './rasterise.ts'

/** A drawing as a PNG. Text stands on the paper alone. */
export function drawingPng({ width, height, shapes }: Drawing, colours: Colours): Uint8Array {
  const pixels = new Uint8Array(width * height)
  const palette = [colours.paper]
  const numberOf = (colour: string) => {
    const at = palette.indexOf(colour)
    return at === -1 ? palette.push(colour) - 1 : at
  }
  for (const shape of shapes) {
    const colour = colours[shape.colour]
    if (shape.kind === 'box') {
      const number = numberOf(colour)
      for (let y = shape.y; y < shape.y + shape.height; y++) {
        pixels.fill(number, y * width + shape.x, y * width + shape.x + shape.width)
      }
      continue
    }
    const over = new Map(
      [0, 0.25, 0.5, 0.75, 1].map((share) => [share, numberOf(mixed(colours.paper, colour, share))]),
    )
    for (const { x, mask } of lettersOf(shape)) {
      for (const [right, down, share] of mask) {
        pixels[(shape.y + down) * width + x + right] = invariant(over.get(share), 'colour of the share')
      }
    }
  }
  return png({ width, height, pixels, palette })
}

/** Letters by path and size, since the same ones are on every cover. */
const masks = new Map<string, Mask>()

function glyphMask(path: string, size: number): Mask {
  const key = `${size} ${path}`
  const mask = masks.get(key) ?? rasterise(outlineOf(path, size / 1000))
  masks.set(key, mask)
  return mask
}

/** The letters of a line of text. Each begins at a whole pixel. */
function lettersOf({ x, size, text }: Extract<Shape, { kind: 'text' }>): { x: number; mask: Mask }[] {
  let advance = 0
  return glyphsOf(text).map((glyph) => {
    const from = Math.round(x + (advance * size) / 1000)
    advance += glyph.advance
    return { x: from, mask: glyphMask(glyph.path, size) }
  })
}

/** A colour over another, which shows through the rest. */
function mixed(under: string, over: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const channelOf = (colour: string) => Number.parseInt(colour.slice(at, at + 2), 16)
    return Math.round(channelOf(under) * (1 - share) + channelOf(over) * share)
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
