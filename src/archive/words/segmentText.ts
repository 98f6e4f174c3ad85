import { invariant } from '../invariant.ts'

/** The likelihoods by which a text is split. */
export type WordLikelihoods = {
  /** How likely characters are a word: a logarithm, the higher the likelier. Undefined if they are none. */
  readonly likelihoodOf: (word: string) => number | undefined
  /** The lengths of the words that begin with these two UTF-16 units. */
  readonly lengthsFrom: (beginning: string) => readonly number[]
}

/** The same by where the characters are in the text. UTF-16 offsets, end exclusive. */
export type LikelihoodsInText = {
  readonly likelihoodAt: (start: number, end: number) => number | undefined
  readonly lengthsAt: (start: number) => readonly number[]
}

/** A piece of a text: UTF-16 offsets, end exclusive. `isWord`: it is one Chinese character, or a longer word. */
export type Piece = { readonly start: number; readonly end: number; readonly isWord: boolean }

const han = /\p{Script=Han}/u

/**
 * Splits a text into words, in the way that is most probable. Neighbouring characters that belong to no word,
 * such as punctuation and digits, make one piece.
 */
export function segmentText(text: string, { likelihoodOf, lengthsFrom }: WordLikelihoods): Piece[] {
  const split = segmenter(text, {
    likelihoodAt: (start, end) => likelihoodOf(text.slice(start, end)),
    lengthsAt: (start) => lengthsFrom(text.slice(start, start + 2)),
  })
  return split(0, text.length)
}

/** Returns a function that splits parts of a text. It looks for the words of each place once. */
export function segmenter(
  text: string,
  likelihoods: LikelihoodsInText,
): (from: number, to: number) => Piece[] {
  const found: (readonly Step[])[] = []
  const stepsFrom = (at: number) => {
    const steps = found[at] ?? possibleSteps(text, at, likelihoods)
    found[at] = steps
    return steps
  }
  return (from, to) => {
    const pieces: Piece[] = []
    for (const piece of bestPath(from, to, stepsFrom)) {
      const last = pieces.at(-1)
      if (last && !last.isWord && !piece.isWord) pieces[pieces.length - 1] = { ...last, end: piece.end }
      else pieces.push(piece)
    }
    return pieces
  }
}

/** One piece that may begin at an offset. The costs of a way through the text are added up. */
type Step = { readonly end: number; readonly isWord: boolean; readonly cost: number }

/** The cheapest way from one offset of a text to another. */
function bestPath(from: number, to: number, stepsFrom: (at: number) => readonly Step[]): Piece[] {
  const costs = new Float64Array(to - from + 1).fill(Number.POSITIVE_INFINITY)
  const arrivals: Piece[] = []
  costs[0] = 0
  for (let start = from; start < to; start++) {
    const spent = invariant(costs[start - from], 'offset of the part')
    // No way leads into the middle of a character.
    if (spent === Number.POSITIVE_INFINITY) continue
    for (const { end, isWord, cost } of stepsFrom(start)) {
      if (end > to || spent + cost >= invariant(costs[end - from], 'offset of the part')) continue
      costs[end - from] = spent + cost
      arrivals[end - from] = { start, end, isWord }
    }
  }
  const path: Piece[] = []
  for (let end = to; end > from; ) {
    const piece = invariant(arrivals[end - from], 'way to the end of the part')
    path.push(piece)
    end = piece.start
  }
  return path.reverse()
}

/** The cost of a character that is not Chinese or in no list. It makes A股 one word, and is the same on all other paths. */
const otherCost = 10

/** The single character at an offset, and each word that begins there. */
function possibleSteps(
  text: string,
  at: number,
  { likelihoodAt, lengthsAt }: LikelihoodsInText,
): readonly Step[] {
  const first = String.fromCodePoint(invariant(text.codePointAt(at), 'character'))
  const isHan = han.test(first)
  const cost = isHan ? -(likelihoodAt(at, at + first.length) ?? -otherCost) : otherCost
  const steps: Step[] = [{ end: at + first.length, isWord: isHan, cost }]
  for (const length of lengthsAt(at)) {
    const end = at + length
    if (length === first.length || end > text.length) continue
    const likelihood = likelihoodAt(at, end)
    if (likelihood !== undefined && (isHan || han.test(text.slice(at, end))))
      steps.push({ end, isWord: true, cost: -likelihood })
  }
  return steps
}
