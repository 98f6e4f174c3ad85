import { known } from '../known.ts'

/** What a text is split by. */
export type Vocabulary = {
  /** Occurrences in the whole that the frequencies were counted in, at least 1; undefined for what is no word. */
  readonly frequencyOf: (word: string) => number | undefined
  readonly total: number
  /** The length of the longest word that begins with these two UTF-16 units; 0 if there is none. */
  readonly longestFrom: (beginning: string) => number
}

/** A piece of a text: UTF-16 offsets, end exclusive. `isWord`: it is in the vocabulary, or one Chinese character. */
export type Piece = { readonly start: number; readonly end: number; readonly isWord: boolean }

type Step = { readonly cost: number; readonly from: number; readonly isWord: boolean }

const han = /\p{Script=Han}/u

/**
 * Splits a text into words: of all ways, the one whose words are together the most probable. Neighbouring characters
 * that belong to no word, such as punctuation and digits, make one piece.
 */
export function segmentText(text: string, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = []
  for (const piece of bestPath(text, vocabulary)) {
    const last = pieces.at(-1)
    if (last && !last.isWord && !piece.isWord) pieces[pieces.length - 1] = { ...last, end: piece.end }
    else pieces.push(piece)
  }
  return pieces
}

function bestPath(text: string, vocabulary: Vocabulary): Piece[] {
  const best = new Map<number, Step>([[0, { cost: 0, from: 0, isWord: false }]])
  for (const { index: from } of text.matchAll(/./gsu)) {
    const reached = best.get(from)
    if (!reached) continue
    for (const { end, cost, isWord } of stepsFrom(text, from, vocabulary)) {
      const total = reached.cost + cost
      if (total < (best.get(end)?.cost ?? Number.POSITIVE_INFINITY))
        best.set(end, { cost: total, from, isWord })
    }
  }
  const path: Piece[] = []
  for (let end = text.length; end > 0; ) {
    const { from, isWord } = known(best.get(end), 'way to the end of the text')
    path.unshift({ start: from, end, isWord })
    end = from
  }
  return path
}

/** The cost of a character that is not Chinese. It makes A股 one word, and is the same on all other ways. */
const otherCost = 10

/** The words that begin here, and the character alone. */
function* stepsFrom(text: string, from: number, { frequencyOf, total, longestFrom }: Vocabulary) {
  const first = String.fromCodePoint(known(text.codePointAt(from), 'character'))
  const isHan = han.test(first)
  const costOf = (frequency: number) => Math.log(total / frequency)
  yield { end: from + first.length, cost: isHan ? costOf(frequencyOf(first) ?? 1) : otherCost, isWord: isHan }
  const most = Math.min(text.length, from + longestFrom(text.slice(from, from + 2)))
  for (let end = from + first.length + 1; end <= most; end++) {
    const word = text.slice(from, end)
    const frequency = frequencyOf(word)
    if (frequency !== undefined && han.test(word)) yield { end, cost: costOf(frequency), isWord: true }
  }
}
