import { hasBothScripts } from '../../../archive/script.ts'
import type { LineLook, SourceLine } from '../../read/sourceLine.ts'

const likeSize = 1.06

/** Whether two lines can be of one paragraph by their type. What the input leaves out makes no difference. */
export function looksAlike(above: SourceLine, below: SourceLine): boolean {
  return above.heading === below.heading && isSetAlike(above.look, below.look)
}

/**
 * Whether two lines can be of one headline by their type, including its colour, which may separate a headline
 * from the text below. If one of two headings is in both languages, the weight does not count: many Chinese
 * fonts have no bold.
 */
export function looksOfOneHeadline(one: SourceLine, other: SourceLine): boolean {
  const weightless = one.heading && other.heading && (hasBothScripts(one.text) || hasBothScripts(other.text))
  const colour = one.look?.colour ?? other.look?.colour
  return (
    (weightless ? isSizedAlike(one.look, other.look) : isSetAlike(one.look, other.look)) &&
    colour === (other.look?.colour ?? one.look?.colour)
  )
}

function isSetAlike(one: LineLook | undefined, other: LineLook | undefined): boolean {
  return isSizedAlike(one, other) && (!one || !other || (one.bold ?? false) === (other.bold ?? false))
}

/** Whether two lines have the same type size, as far as the input says. */
function isSizedAlike(one: LineLook | undefined, other: LineLook | undefined): boolean {
  if (!one || !other) return true
  const [small = 1, large = 1] = [one.size ?? other.size, other.size ?? one.size].toSorted(
    (a = 1, b = 1) => a - b,
  )
  return large <= small * likeSize
}

/** Whether a text is set as an English title: most of its words, except short ones, begin with capitals. */
export function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  const large = long.filter((word) => /^\p{Lu}/u.test(word)).length
  return long.length > 1 && large >= long.length * 0.8
}
