import type { Undated } from '../../../text/dateline.ts'
import { sentenceEnd } from '../../../text/sentenceEnd.ts'
import type { HeadlineParts } from '../../headlineParts.ts'
import type { Block } from '../../lines/block.ts'
import { groupAdjacent } from '../../lines/groupAdjacent.ts'

const leastLetters = 6
const mostQuotes = 500
/** How many repeated lines in a row are a list; one or two may be a subheading that recurs. */
const leastInList = 3
const longestLabel = 60
const shortestPulled = 40
/** Where most of the text is there twice, as in two copies of a file, repeats tell nothing. */
const mostRepeated = 0.5
const longestQuote = 400

/**
 * `later`: one of a list of texts that stand further down, too. `listed`: the text that such a list
 * names. `recurs`: a short text that stands there more than once.
 * `quoted`: a sentence of another block, or words of it in quotation marks.
 */
export type Repeat = 'later' | 'listed' | 'none' | 'quoted' | 'recurs'

/**
 * Which blocks say what another one says too: a contents list names the headlines further down, a pull quote repeats
 * words of the body.
 * @param undated the blocks' texts without their datelines, which pull quotes leave out
 */
export function repeatsAmong(
  blocks: readonly Block[],
  parts: readonly HeadlineParts[],
  undated: readonly Undated[],
): Repeat[] {
  const keys = parts.map(({ text, both }) => [text, both?.en, both?.zh].map(lettersOf))
  const last = new Map<string, number>()
  keys.forEach((own, index) => {
    for (const key of own)
      if (key.length >= leastLetters || /\p{Script=Han}{4}/u.test(key)) last.set(key, index)
  })
  const later = withTables(
    blocks,
    inLists(
      blocks.map(
        ({ kind }, index) =>
          kind === 'text' && keys[index]?.some((key) => (last.get(key) ?? 0) > index) === true,
      ),
      (index) => blocks[index]?.kind === 'date' || blocks[index]?.kind === 'furniture',
    ),
  )
  const listed = new Set(
    keys.flatMap((own, index) => (later[index] ? own.flatMap((key) => last.get(key) ?? []) : [])),
  )
  const isQuoted = quotedAmong(blocks, undated)
  const times = new Map<string, number>()
  for (const { text } of blocks) times.set(lettersOf(text), (times.get(lettersOf(text)) ?? 0) + 1)
  const again = blocks.filter(({ text }) => (times.get(lettersOf(text)) ?? 0) > 1).length
  if (again > blocks.length * mostRepeated) return blocks.map(() => 'none')
  const pulled = pulledAmong(blocks, undated)
  return blocks.map((block, index) => {
    if (later[index]) return 'later'
    if (listed.has(index)) return 'listed'
    if (isQuoted(block) || pulled.has(index)) return 'quoted'
    return block.text.length < longestLabel && (times.get(lettersOf(block.text)) ?? 0) > 1 ? 'recurs' : 'none'
  })
}

/** The sentences that a paragraph above is whole: each the second of two, since what stands there more often is a notice. */
function pulledAmong(blocks: readonly Block[], undated: readonly Undated[]): ReadonlySet<number> {
  const places = new Map<string, number[]>()
  undated.forEach(({ text }, index) => {
    const kind = blocks[index]?.kind
    if (kind !== 'text' || text.length < shortestPulled || !sentenceEnd.test(text)) return
    const key = lettersOf(text)
    places.set(key, [...(places.get(key) ?? []), index])
  })
  return new Set(
    [...places.values()].flatMap(([, second, ...more]) => (more.length > 0 ? [] : (second ?? []))),
  )
}

/** Keeps only those that stand in a row with others. Numbers and days may stand between them. */
function inLists(repeated: readonly boolean[], isBetween: (index: number) => boolean): boolean[] {
  const certain = repeated.flatMap((is, index) => (is || !isBetween(index) ? [{ is, index }] : []))
  const runs = groupAdjacent(certain, (one, other) => one.is === other.is)
  const listed = runs.filter(({ length }) => length >= leastInList).flat()
  const kept = new Set(listed.flatMap(({ is, index }) => (is ? [index] : [])))
  return repeated.map((_, index) => kept.has(index))
}

/** With the other cells of tables that list such texts: their heads, numbers and days. */
function withTables(blocks: readonly Block[], listed: readonly boolean[]): boolean[] {
  const counts = new Map<number, number>()
  blocks.forEach(({ cell, kind }, index) => {
    if (cell && kind === 'text')
      counts.set(cell.table, (counts.get(cell.table) ?? 0) + (listed[index] ? 1 : -1))
  })
  return blocks.map(({ cell }, index) => listed[index] === true || (counts.get(cell?.table ?? -1) ?? -1) >= 0)
}

/** Whether a block's one sentence is a sentence of another block, too; or, in quotation marks, any part of one. */
function quotedAmong(blocks: readonly Block[], undated: readonly Undated[]): (block: Block) => boolean {
  const sentences = new Set(undated.flatMap(({ text }) => sentencesOf(text)))
  const whole = blocks.map(({ text }) => lettersOf(text)).join('\n')
  let asked = 0
  return ({ text }) => {
    const key = lettersOf(text)
    if (key.length < leastLetters) return false
    if (key.length < longestQuote && sentences.has(key)) return true
    if (!/^[“"‘「『]/.test(text) || asked >= mostQuotes) return false
    asked += 1
    return whole.indexOf(key) !== whole.lastIndexOf(key)
  }
}

/** The sentences of a text that has more than one. */
function sentencesOf(text: string): string[] {
  const sentences = text.split(/(?<=[。！？])|(?<=[.!?][”’"')]*)\s+/).map(lettersOf)
  return sentences.length > 1 ? sentences : []
}

/** The letters and figures of a text, without a page number behind dots. */
function lettersOf(text = ''): string {
  return text
    .replace(/(?:\.{3,}|…+|·{3,}|\s{2,})\s*\d{1,3}$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
