import type { Rectangle } from './matrix.ts'
import type { Glyph } from './paintedPage.ts'

/** How far the text's direction is turned, in degrees, counter-clockwise. Text that is set vertically counts as 270. */
export type Turn = 0 | 90 | 180 | 270

/** The letters of a page that go in one direction, in coordinates that are turned so that it goes to the right. */
export type Frame = { readonly turn: Turn; readonly glyphs: readonly Glyph[] }

const turns: readonly Turn[] = [0, 90, 180, 270]
/** Upright letters under each other, at least as many in a row, are a vertical line. */
const leastInLine = 4

/** Groups letters by their direction; the direction of most letters first. */
export function framesOf(glyphs: readonly Glyph[]): Frame[] {
  const upright = uprightLines(glyphs)
  const turned = glyphs.map((glyph) => {
    const hanging = glyph.font.vertical || upright.has(glyph)
    return { turn: hanging ? (270 as const) : turnOf(glyph), glyph, hanging }
  })
  return turns
    .flatMap((turn): Frame[] => {
      const own = turned.filter((one) => one.turn === turn)
      if (own.length === 0) return []
      return [
        { turn, glyphs: own.map(({ glyph, hanging }) => turnGlyph(hanging ? lying(glyph) : glyph, turn)) },
      ]
    })
    .sort((a, b) => b.glyphs.length - a.glyphs.length)
}

function turnOf({ dx, dy }: Glyph): Turn {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 180
  return dy > 0 ? 90 : 270
}

/** Letters of horizontal fonts that a program placed under each other. */
function uprightLines(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const found = new Set<Glyph>()
  let line: Glyph[] = []
  const finish = () => {
    if (line.length >= leastInLine) for (const glyph of line) found.add(glyph)
    line = []
  }
  for (const glyph of glyphs) {
    const before = line.at(-1)
    if (before && !isUnder(before, glyph)) finish()
    if (isWide(glyph)) line.push(glyph)
    else finish()
  }
  finish()
  return withStragglers(glyphs, found)
}

/** Letters in the lines of others, such as one between two numbers that lie on their sides. */
function withStragglers(glyphs: readonly Glyph[], found: ReadonlySet<Glyph>): ReadonlySet<Glyph> {
  const column = ({ x, size }: Glyph) => `${Math.round(x)} ${Math.round(size)}`
  const columns = new Set([...found].map(column))
  return new Set(glyphs.filter((glyph) => found.has(glyph) || (isWide(glyph) && columns.has(column(glyph)))))
}

function isWide({ text }: Glyph): boolean {
  return /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef\ufe10-\ufe4f]/u.test(text)
}

function isUnder(above: Glyph, { x, y, size }: Glyph): boolean {
  const down = (above.y - y) / size
  return Math.abs(above.size - size) < 0.1 && Math.abs(above.x - x) < size * 0.3 && down > 0.7 && down < 1.6
}

/** A hanging letter as if it lay on its side: its base line is on the left, and it goes down. */
function lying(glyph: Glyph): Glyph {
  const { x, y, size, font, dy } = glyph
  const middle = font.vertical ? x : x + size * 0.5
  const top = font.vertical ? y : y + size * 0.88
  return { ...glyph, x: middle - size * 0.38, y: top, dx: 0, dy: font.vertical ? dy : -size }
}

function turnGlyph(glyph: Glyph, turn: Turn): Glyph {
  const at = turnPoint(glyph.x, glyph.y, turn)
  const on = turnPoint(glyph.dx, glyph.dy, turn)
  return { ...glyph, x: at.x, y: at.y, dx: on.x, dy: on.y }
}

function turnPoint(x: number, y: number, turn: Turn): { x: number; y: number } {
  switch (turn) {
    case 0:
      return { x, y }
    case 90:
      return { x: y, y: -x }
    case 180:
      return { x: -x, y: -y }
    case 270:
      return { x: -y, y: x }
  }
}

/** A rectangle of the page in the coordinates of such a frame; with the opposite turn, the way back. */
export function turnRectangle({ left, bottom, right, top }: Rectangle, turn: Turn): Rectangle {
  const [a, b] = [turnPoint(left, bottom, turn), turnPoint(right, top, turn)]
  return {
    left: Math.min(a.x, b.x),
    bottom: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    top: Math.max(a.y, b.y),
  }
}

/** The turn that undoes a turn. */
export function opposite(turn: Turn): Turn {
  return turn === 90 ? 270 : turn === 270 ? 90 : turn
}
