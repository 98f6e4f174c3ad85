import { invariant } from '../invariant.ts'

/** The frequencies by which a text is split. */
export type WordFrequencies = {
  /** How often the word was counted, at least 1. Undefined if it is not a word. */
  readonly frequencyOf: (word: string) => number | undefined
  readonly total: number
  /** The lengths of the words that begin with these two UTF-16 units. */
  readonly lengthsFrom: (beginning: string) => readonly number[]
  /** Whether a word may be in this place. UTF-16 offsets, end exclusive. */
  readonly allows?: (start: number, end: number) => boolean
}

/** A piece of a text: UTF-16 offsets, end exclusive. `isWord`: its frequency is known, or it is one Chinese character. */
export type Piece = { readonly start: number; readonly end: number; readonly isWord: boolean }

const han = /\p{Script=Han}/u

/**
 * Splits a text into words, in the way that is most probable. Neighbouring characters that belong to no word,
 * such as punctuation and digits, make one piece.
 */
export function segmentText(text: string, frequencies: WordFrequencies): Piece[] {
  const pieces: Piece[] = []
  for (const piece of bestPath(text, frequencies)) {
    const last = pieces.at(-1)
    if (last && !last.isWord && !piece.isWord) pieces[pieces.length - 1] = { ...last, end: piece.end }
    else pieces.push(piece)
  }
  return pieces
}

/**
 * The best path to each offset of a text: its cost, where its last piece begins, and whether that piece is a
 * word.
 */
type Ways = { readonly costs: Float64Array; readonly from: Int32Array; readonly isWord: Uint8Array }

function bestPath(text: string, frequencies: WordFrequencies): Piece[] {
  const ways: Ways = {
    costs: new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(text.length + 1),
    isWord: new Uint8Array(text.length + 1),
  }
  ways.costs[0] = 0
  // No path leads into the middle of a character.
  for (let at = 0; at < text.length; at++)
    if (ways.costs[at] !== Number.POSITIVE_INFINITY) step(ways, text, at, frequencies)
  const path: Piece[] = []
  for (let end = text.length; end > 0; ) {
    const start = invariant(ways.from[end], 'way to the end of the text')
    path.push({ start, end, isWord: ways.isWord[end] === 1 })
    end = start
  }
  return path.reverse()
}

/** The cost of a character that is not Chinese. It makes A股 one word, and is the same on all other paths. */
const otherCost = 10

/** Extends the path by each word that begins here, and by the single character. */
function step(
  ways: Ways,
  text: string,
  at: number,
  { frequencyOf, total, lengthsFrom, allows }: WordFrequencies,
): void {
  const first = String.fromCodePoint(invariant(text.codePointAt(at), 'character'))
  const isHan = han.test(first)
  arrive(ways, at, at + first.length, isHan ? Math.log(total / (frequencyOf(first) ?? 1)) : otherCost, isHan)
  for (const length of lengthsFrom(text.slice(at, at + 2))) {
    if (length === first.length || at + length > text.length || allows?.(at, at + length) === false) continue
    const word = text.slice(at, at + length)
    const frequency = frequencyOf(word)
    if (frequency !== undefined && (isHan || han.test(word)))
      arrive(ways, at, at + length, Math.log(total / frequency), true)
  }
}

function arrive(
  { costs, from, isWord }: Ways,
  start: number,
  end: number,
  cost: number,
  word: boolean,
): void {
  const total = invariant(costs[start], 'way to the start') + cost
  if (total >= invariant(costs[end], 'end in the text')) return
  costs[end] = total
  from[end] = start
  isWord[end] = word ? 1 : 0
}
