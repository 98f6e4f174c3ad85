import { invariant } from '../../archive/invariant.ts'

type Point = readonly [x: number, y: number]

/** Lines of a shape, each closed. */
type Outline = readonly (readonly Point[])[]

/** How many parts a pixel is cut into, each way, and how many shares are told apart. */
const parts = 4
const shares = 4

/** The pixels that a shape covers: how far each lies right of and below a point, and its covered share, up to 1. */
export type Mask = readonly (readonly [right: number, down: number, share: number])[]

/** The pixels that the outline covers by the non-zero rule. */
export function rasterise(outline: Outline): Mask {
  // A space has no points.
  if (outline.length === 0) return []
  const { from: left, to: right } = bounds(outline.flatMap((line) => line.map(([x]) => x)))
  const { from: top, to: bottom } = bounds(outline.flatMap((line) => line.map(([, y]) => y)))
  const mask: [number, number, number][] = []
  for (let y = top; y < bottom; y++) {
    const covered = new Uint8Array(right - left)
    for (let part = 0; part < parts; part++) coverRow(outline, y + (part + 0.5) / parts, left, covered)
    covered.forEach((count, x) => {
      const share = Math.round((count * shares) / (parts * parts)) / shares
      if (share > 0) mask.push([left + x, y, share])
    })
  }
  return mask
}

function bounds(values: readonly number[]): { readonly from: number; readonly to: number } {
  return { from: Math.floor(Math.min(...values)), to: Math.ceil(Math.max(...values)) }
}

/** Counts, for one line across the outline, the parts of each pixel that lie within. */
function coverRow(outline: Outline, y: number, left: number, covered: Uint8Array): void {
  let winding = 0
  let start = 0
  for (const { x, turn } of crossings(outline, y)) {
    if (winding === 0) start = x
    winding += turn
    if (winding !== 0) continue
    const [from, to] = [Math.round((start - left) * parts), Math.round((x - left) * parts)]
    for (let pixel = Math.floor(from / parts); pixel * parts < to; pixel++) {
      const within = Math.min(to, (pixel + 1) * parts) - Math.max(from, pixel * parts)
      covered[pixel] = invariant(covered[pixel], 'pixel of the row') + within
    }
  }
}

function crossings(outline: Outline, y: number): { x: number; turn: 1 | -1 }[] {
  return outline
    .flatMap((line) =>
      line.flatMap(([x1, y1], at) => {
        const [x2, y2] = invariant(line[(at + 1) % line.length], 'next point of the line')
        if (y1 <= y === y2 <= y) return []
        return [{ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y1 < y2 ? (1 as const) : (-1 as const) }]
      }),
    )
    .sort((one, other) => one.x - other.x)
}

/** Steps of a curve. Enough for letters of two hundred pixels. */
const steps = 8

/**
 * The outline of an SVG path of the commands M, L, C and Z, all absolute, as `glyphs.svg` has them. Throws for another.
 * @param scale the size of the path's unit, in pixels
 */
export function outlineOf(path: string, scale: number): Outline {
  const lines: Point[][] = []
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const points = pointsIn(rest, scale)
    if (command === 'M') lines.push([])
    lines.at(-1)?.push(...reached(command, points, lines.at(-1)?.at(-1) ?? [0, 0]))
  }
  return lines
}

function pointsIn(text: string, scale: number): Point[] {
  return [...text.matchAll(/(-?\d+)[ ,](-?\d+)/g)].map(([, x, y]) => [Number(x) * scale, Number(y) * scale])
}

/** The points that a command adds to a line. */
function reached(command: string, points: readonly Point[], from: Point): readonly Point[] {
  if (command === 'Z') return []
  if (command === 'M' || command === 'L') return points
  const [one, other, to] = points
  if (command !== 'C' || !one || !other || !to) throw new Error(`cannot follow ${command} in an outline`)
  return curve(from, one, other, to)
}

function curve(p: Point, q: Point, r: Point, s: Point): Point[] {
  return Array.from({ length: steps }, (_, at) => {
    const t = (at + 1) / steps
    const u = 1 - t
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return [a * p[0] + b * q[0] + c * r[0] + d * s[0], a * p[1] + b * q[1] + c * r[1] + d * s[1]]
  })
}
