import type { Rectangle } from './matrix.ts'
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

/** Tells the letters that a reader of the page sees from the others. */
export function sortText({ glyphs, areas }: PaintedPage, page: Rectangle): SortedText {
  const shown: Glyph[] = []
  const covered: Glyph[] = []
  const hidden = new Map<Hiding, Glyph[]>()
  const cover = lastPainted(areas)
  for (const glyph of glyphs) {
    const why = hidingOf(glyph, areas, page)
    if (why !== undefined) hidden.set(why, [...(hidden.get(why) ?? []), glyph])
    else {
      shown.push(glyph)
      if (glyph.order < cover && isCovered(glyph, areas)) covered.push(glyph)
    }
  }
  return { shown, hidden, covered }
}

function lastPainted(areas: readonly Area[]): number {
  return areas.reduce((last, { order }) => Math.max(last, order), 0)
}

function hidingOf(glyph: Glyph, areas: readonly Area[], page: Rectangle): Hiding | undefined {
  if (!isIn(glyph, page)) return 'beside the page'
  if (glyph.size < leastSize) return 'too small to read'
  // Text recognition puts its letters, not painted, over or under the picture of the page.
  if (glyph.unpainted)
    return areas.some((area) => isPicture(area) && isIn(glyph, area)) ? undefined : 'not painted'
  if (glyph.colour === undefined || glyph.outlined) return undefined
  const behind = areas.findLast((area) => area.order < glyph.order && area.opaque && isIn(glyph, area))
  const ground = behind ? behind.colour : white
  return ground !== undefined && isAlike(glyph.colour, ground) ? 'the colour of what is behind it' : undefined
}

function isCovered(glyph: Glyph, areas: readonly Area[]): boolean {
  return (
    !glyph.unpainted && areas.some((area) => area.order > glyph.order && area.opaque && isIn(glyph, area))
  )
}

function isPicture({ colour }: Area): boolean {
  return colour === undefined
}

/** Whether the middle of the letter lies in the rectangle. */
function isIn({ x, y, dx, dy, size }: Glyph, { left, bottom, right, top }: Rectangle): boolean {
  const length = Math.hypot(dx, dy)
  const up =
    length === 0
      ? { x: 0, y: 0.35 * size }
      : { x: (-dy / length) * 0.35 * size, y: (dx / length) * 0.35 * size }
  const [middleX, middleY] = [x + dx / 2 + up.x, y + dy / 2 + up.y]
  return middleX > left && middleX < right && middleY > bottom && middleY < top
}

function isAlike(one: string, other: string): boolean {
  return channels(one).every(
    (channel, index) => Math.abs(channel - (channels(other)[index] ?? 0)) < likeBrightness,
  )
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
}
