import type { Point, Rectangle } from './matrix.ts'
import type { Area, Glyph, PaintedPage } from './paintedPage.ts'

/** Why a reader of the page does not see a letter. */
export type Hiding =
  | 'beside the page'
  | 'not painted'
  | 'the colour of what is behind it'
  | 'too small to read'

export type SortedText = {
  readonly shown: readonly Glyph[]
  readonly hidden: ReadonlyMap<Hiding, readonly Glyph[]>
  /** Shown ones over which something was painted later: a picture may be transparent. */
  readonly covered: readonly Glyph[]
}

/** In points. */
const leastSize = 2
const white = '#ffffff'
const likeBrightness = 0.08

/** A letter, the middle of it, and the areas around that, in the order in which they are painted. */
type Seen = { readonly glyph: Glyph; readonly middle: Point; readonly around: readonly Area[] }

/** Tells the letters that a reader of the page sees from the others. */
export function sortText({ glyphs, areas }: PaintedPage, page: Rectangle): SortedText {
  const shown: Glyph[] = []
  const covered: Glyph[] = []
  const hidden = new Map<Hiding, Glyph[]>()
  const areasAt = byHeight(areas)
  for (const glyph of glyphs) {
    const middle = middleOf(glyph)
    const around = areasAt(middle.y).filter((area) => isIn(middle, area))
    const seen = { glyph, middle, around }
    const why = hidingOf(seen, page)
    if (why !== undefined) {
      const alike = hidden.get(why) ?? []
      alike.push(glyph)
      hidden.set(why, alike)
    } else {
      shown.push(glyph)
      if (isCovered(seen)) covered.push(glyph)
    }
  }
  return { shown, hidden, covered }
}

/** Areas by the bands of the page that they reach into: a page may have thousands of small ones. */
function byHeight(areas: readonly Area[]): (y: number) => readonly Area[] {
  const bands = new Map<number, Area[]>()
  for (const area of areas)
    for (let band = bandAt(area.bottom); band <= bandAt(area.top); band += 1) {
      const inBand = bands.get(band) ?? []
      inBand.push(area)
      bands.set(band, inBand)
    }
  return (y) => bands.get(bandAt(y)) ?? []
}

/** Bands of 10 points; what is far beside the page counts as at its edge. */
function bandAt(y: number): number {
  return Math.floor(Math.max(-1000, Math.min(y, 20_000)) / 10)
}

function hidingOf({ glyph, middle, around }: Seen, page: Rectangle): Hiding | undefined {
  if (!isIn(middle, page)) return 'beside the page'
  if (glyph.size < leastSize) return 'too small to read'
  // Text recognition puts its letters, not painted, over or under the picture of the page.
  if (glyph.unpainted) return around.some(isPicture) ? undefined : 'not painted'
  if (glyph.colour === undefined || glyph.outlined) return undefined
  const behind = around.findLast(({ order, opaque }) => order < glyph.order && opaque)
  const ground = behind ? behind.colour : white
  return ground !== undefined && isAlike(glyph.colour, ground) ? 'the colour of what is behind it' : undefined
}

function isCovered({ glyph, around }: Seen): boolean {
  return !glyph.unpainted && around.some(({ order, opaque }) => opaque && order > glyph.order)
}

function isPicture({ colour }: Area): boolean {
  return colour === undefined
}

function middleOf({ x, y, dx, dy, size }: Glyph): Point {
  const length = Math.hypot(dx, dy) || 1
  const up = 0.35 * size
  return { x: x + dx / 2 - (dy / length) * up, y: y + dy / 2 + (dx / length) * up }
}

function isIn({ x, y }: Point, { left, bottom, right, top }: Rectangle): boolean {
  return x > left && x < right && y > bottom && y < top
}

function isAlike(one: string, other: string): boolean {
  if (one === other) return true
  return [1, 3, 5].every((at) => Math.abs(channel(one, at) - channel(other, at)) < likeBrightness)
}

function channel(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16) / 255
}
