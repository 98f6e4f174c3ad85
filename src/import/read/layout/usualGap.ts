import type { Piece } from '../positionedLine.ts'
import { inkEnd, type Row } from './walkRows.ts'

/** How much wider a gutter is than the gaps between the words of its row. */
const wider = 1.3

/** Whether the gap before a piece is no wider than others of its row, or those next to it: a justified line has such gaps. */
export function isUsualIn(row: Row | undefined, right: Piece): boolean {
  const gaps = (row?.pieces ?? []).flatMap((piece, index, pieces) => {
    const left = pieces[index - 1]
    return left ? [{ piece, width: piece.x - inkEnd(left) }] : []
  })
  const at = gaps.findIndex(({ piece }) => piece === right)
  const own = gaps[at]?.width ?? 0
  const isBeside = (next: (typeof gaps)[number] | undefined, between: Piece | undefined) =>
    next !== undefined && isLike(next.width, own) && between !== undefined && isWord(between)
  if (isBeside(gaps[at - 1], gaps[at - 1]?.piece) || isBeside(gaps[at + 1], right)) return true
  const others = gaps.flatMap(({ piece, width }) => (piece === right ? [] : [width])).sort((a, b) => a - b)
  const median = others[Math.floor(others.length / 2)]
  return median !== undefined && own < median * wider
}

/** Whether a piece is no longer than a word: what stands between two gutters is a line of a column. */
function isWord({ text }: Piece): boolean {
  return !/\S\s+\S|\p{Script=Han}{6}/u.test(text)
}

function isLike(one: number, other: number): boolean {
  return Math.max(one, other) < Math.min(one, other) * wider
}
