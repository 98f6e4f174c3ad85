/** A rectangle of a page, in points, upwards from its lower left corner. */
export type Rectangle = {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** How far the text's direction is turned counter-clockwise, in degrees. Vertical text counts as 270. */
export type Turn = 0 | 90 | 180 | 270

const ways: Readonly<Record<Turn, (x: number, y: number) => { x: number; y: number }>> = {
  0: (x, y) => ({ x, y }),
  90: (x, y) => ({ x: y, y: -x }),
  180: (x, y) => ({ x: -x, y: -y }),
  270: (x, y) => ({ x: -y, y: x }),
}

/** A point of the page in coordinates in which text of this direction runs to the right. */
export function turnPoint(x: number, y: number, turn: Turn): { x: number; y: number } {
  return ways[turn](x, y)
}

/** A rectangle of the page in such coordinates. */
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
