import type { SourceLine } from '../../extract/sourceLine.ts'

const likeSize = 1.06

/** Whether two lines are set alike. What the input does not say of either makes no difference. */
export function looksAlike(above: SourceLine, below: SourceLine): boolean {
  const [one, other] = [above.look, below.look]
  if (above.heading !== below.heading) return false
  if (!one || !other) return true
  const [small = 1, large = 1] = [one.size ?? other.size, other.size ?? one.size].toSorted(
    (a = 1, b = 1) => a - b,
  )
  return large <= small * likeSize && (one.bold ?? false) === (other.bold ?? false)
}
