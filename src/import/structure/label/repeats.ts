import { groupAdjacent } from '../../groupAdjacent.ts'
import { sentenceEnd } from '../../lineText.ts'
import { countOf } from '../../mostCommon.ts'
import type { Block } from '../segment/block.ts'
import type { ParsedBlock } from './parsedBlock.ts'

/** Shorter texts, in letters, repeat by chance. */
const leastLetters = 6
/** How many repeated texts in a row make a list. One or two may be a subheading that recurs. */
const leastInList = 3
/** In letters: a longer text that occurs twice is a quotation. */
const longestRecurring = 30
const longestSentence = 400
/** How many blocks away the text of a quotation in larger type may be. */
const nearText = 4
/** If more than this share of the blocks occurs twice, as in two copies of a file, repeats mean nothing. */
const mostRepeated = 0.5

/**
 * `listing`: part of a list of texts that are repeated further down, as in a table of contents. `quoted`: a
 * sentence of another block, such as a pull quote. `recurs`: a short text that occurs twice.
 */
type Repeat = 'listing' | 'quoted' | 'recurs' | undefined

/** Finds the blocks that repeat another one. */
export function repeatsAmong(blocks: readonly ParsedBlock[]): Repeat[] {
  const own = blocks.map(({ text }) => lettersOf(text))
  const times = countOf(own)
  const recurs = own.map((letters) => (times.get(letters) ?? 0) > 1)

  if (recurs.filter(Boolean).length > blocks.length * mostRepeated) return blocks.map(() => undefined)

  const titles = blocks.map(({ parts: { text, both } }) =>
    [text, both?.en, both?.zh].map(lettersOf).filter(isLong),
  )
  const last = new Map(titles.flatMap((keys, index) => keys.map((key) => [key, index] as const)))
  const listing = listsAmong(
    blocks,
    (index) => titles[index]?.some((key) => (last.get(key) ?? 0) > index) === true,
  )
  // A text that a list names is repeated only by the list.
  const listed = new Set(
    [...listing].flatMap((index) => titles[index]?.flatMap((key) => last.get(key) ?? [])),
  )
  // Pull quotes leave datelines out.
  const sentences = new Set(blocks.flatMap(({ undated }) => sentencesOf(undated.text)))
  const first = new Map(
    blocks.map(({ undated }, index) => [lettersOf(undated.text), index] as const).reverse(),
  )
  const isQuoted = (letters: string, index: number) =>
    (isLong(letters) && letters.length < longestSentence && sentences.has(letters)) ||
    (letters.length > longestRecurring && (first.get(letters) ?? index) < index)
  // A quotation in larger type has the words of a text above it, or of one below if it has quotation marks.
  const isPulled = ({ heading, text }: ParsedBlock, letters: string, index: number) => {
    const near = blocks.slice(Math.max(0, index - nearText), /^[“"「]/.test(text) ? index + nearText : index)
    const holds = (whole: string) => sentenceEnd.test(whole) && lettersOf(whole).includes(letters)
    return heading && isLong(letters) && near.some((one) => one.text !== text && holds(one.text))
  }
  return blocks.map((block, index) => {
    const letters = lettersOf(block.text)
    if (listing.has(index)) return 'listing'
    if (listed.has(index)) return undefined
    if (isQuoted(letters, index) || isPulled(block, letters, index)) return 'quoted'
    return letters.length < longestRecurring && recurs[index] ? 'recurs' : undefined
  })
}

/** Texts in a row that are all repeated further down. Numbers and days may be between them. */
function listsAmong(blocks: readonly Block[], isRepeated: (index: number) => boolean): ReadonlySet<number> {
  const texts = blocks.flatMap(({ kind }, index) =>
    kind === 'text' ? [{ index, is: isRepeated(index) }] : [],
  )
  const lists = groupAdjacent(texts, (one, other) => one.is && other.is)
  return new Set(
    lists.filter(({ length }) => length >= leastInList).flatMap((list) => list.map(({ index }) => index)),
  )
}

/** The sentences of a text. Empty if it has only one. */
function sentencesOf(text: string): string[] {
  const sentences = text.split(/(?<=[。！？][”’」』）]*)(?![”’」』）])|(?<=[.!?][”’"')]*)\s+/).map(lettersOf)
  return sentences.filter((letters) => letters !== '').length > 1 ? sentences : []
}

function isLong(letters: string): boolean {
  return letters.length >= leastLetters || /\p{Script=Han}{4}/u.test(letters)
}

/** The letters and figures of a text, without a page number after dots. */
function lettersOf(text = ''): string {
  return text
    .replace(/(?:\.{3,}|…+|·{3,}|\s{2,})\s*\d{1,3}$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
