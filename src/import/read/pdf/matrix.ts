/** The six numbers of an affine transformation, as PDF counts them. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export type Point = { readonly x: number; readonly y: number }

/** A rectangle in the page's own coordinates: in points, upwards. */
export type Rectangle = {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The transformation that does the inner one first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** The smallest rectangle around a transformed one. */
export function around(matrix: Matrix, { left, bottom, right, top }: Rectangle): Rectangle {
  const corners = [
    apply(matrix, left, bottom),
    apply(matrix, right, bottom),
    apply(matrix, left, top),
    apply(matrix, right, top),
  ]
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

/** What two rectangles share: empty, with its right left of its left, if that is nothing. */
export function overlap(one: Rectangle, other: Rectangle): Rectangle {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  }
}

/** Six numbers as a matrix. Undefined for anything else. */
export function matrixOf(value: unknown): Matrix | undefined {
  const [a, b, c, d, e, f] = numbersOf(value)
  if (a === undefined || b === undefined || c === undefined) return undefined
  return d === undefined || e === undefined || f === undefined ? undefined : [a, b, c, d, e, f]
}

/** The numbers of an array, of whatever kind. */
export function numbersOf(value: unknown): number[] {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return []
  return Array.from(Object.values(value), Number)
}
