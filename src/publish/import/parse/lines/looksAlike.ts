import type { LineLook, SourceLine } from '../../extract/sourceLine.ts'

const likeSize = 1.06

/** Whether two lines are of one paragraph by their type. What the input does not say of either makes no difference. */
export function looksAlike(above: SourceLine, below: SourceLine): boolean {
  return above.heading === below.heading && isSetAlike(above.look, below.look)
}

/** Whether two lines are of one headline by their type, colour included: it parts a headline from the text below it. */
export function looksOfOneHeadline({ look: one }: SourceLine, { look: other }: SourceLine): boolean {
  return isSetAlike(one, other) && (one?.colour ?? other?.colour) === (other?.colour ?? one?.colour)
}

function isSetAlike(one: LineLook | undefined, other: LineLook | undefined): boolean {
  if (!one || !other) return true
  const [small = 1, large = 1] = [one.size ?? other.size, other.size ?? one.size].toSorted(
    (a = 1, b = 1) => a - b,
  )
  return large <= small * likeSize && (one.bold ?? false) === (other.bold ?? false)
}
