import { invariant } from '../../../../archive/invariant.ts'
import { languages } from '../../../../archive/languages.ts'
import type { Undated } from '../../../text/dateline.ts'
import { sentenceEnd } from '../../../text/sentenceEnd.ts'
import type { HeadlineParts } from '../../headlineParts.ts'
import type { Block } from '../../lines/block.ts'
import { isTitleCase } from '../../titleCase.ts'

/** What stands beside a short block, as far as a story's head may reach. */
export type Company = {
  /** A day: in it, on a line of its own, or in the dateline of the text below. */
  readonly dated: boolean
  readonly numbered: boolean
  /** Whether it has no day although most stories of the newsletter have one. */
  readonly undated: boolean
  /** Whether no heading of its language has a day, as where one language alone has them. */
  readonly dateless: boolean
  /** The same of numbers that count through the newsletter. */
  readonly unnumbered: boolean
}

/** How many blocks must have a day or a number before its lack tells something. */
const usual = 4

/** The share of a language's headings that a few days of other things reach. */
const fewDated = 0.2

/** How many lines a story's head has above or below one of its headlines. */
const farthest = 3
const longest = 200
const longestTitle = 120

/**
 * The company of each block: the short blocks around it, up to the text above and below.
 * @param undated the blocks' texts without their datelines
 * @param counted the blocks whose numbers count through the newsletter
 */
export function companyAmong(
  blocks: readonly Block[],
  parts: readonly HeadlineParts[],
  undated: readonly Undated[],
  counted: ReadonlySet<number>,
): Company[] {
  const short = blocks.map(({ kind }, index) => {
    // The point of a number ends no sentence.
    const words = invariant(parts[index], 'parts of the block').text
    return kind !== 'text' || (words.length <= longest && !/[。.][^.。]*[。.]/.test(words))
  })
  // A day before the words is that of an event in a list.
  const dated = blocks.map(
    ({ kind }, index) => kind === 'date' || (parts[index]?.date !== undefined && !parts[index].dateFirst),
  )
  const datelines = undated.map(({ date }) => date !== undefined)
  const areDated = [...dated, ...datelines].filter(Boolean).length >= usual
  const company = blocks.map((_, index) => {
    const own = [index, ...reach(blocks, short, index, -1), ...reach(blocks, short, index, 1)]
    return {
      dated: own.some((at) => dated[at]) || datelines[Math.max(...own) + 1] === true,
      numbered: own.some((at) => parts[at]?.number !== undefined),
      unnumbered: counted.size >= usual && !own.some((at) => counted.has(at)),
    }
  })
  const isDated = (index: number) => company[index]?.dated === true
  const without = datelessLanguages(blocks, isDated)
  return company.map((own, index) => ({
    ...own,
    undated: areDated && !own.dated,
    dateless: without.has(blocks[index]?.language),
  }))
}

/** Languages whose headings have no days: where a newsletter prints the languages apart, one alone may have them. */
function datelessLanguages(
  blocks: readonly Block[],
  isDated: (index: number) => boolean,
): ReadonlySet<Block['language']> {
  const without = languages.filter((language) => {
    const own = blocks.flatMap((block, index) => (block.language === language ? [{ block, index }] : []))
    const set = own.filter(({ block }) => block.heading)
    const headings = (set.length >= usual ? set : own.filter(({ block }) => isTitle(block))).map(
      ({ index }) => index,
    )
    return headings.length >= usual && headings.filter(isDated).length < headings.length * fewDated
  })
  return new Set(without)
}

/** Whether a block reads like a headline, where none is set as one. */
export function isTitle({ kind, text }: Block): boolean {
  if (kind !== 'text' || text.length > longestTitle) return false
  return !sentenceEnd.test(text) || (isTitleCase(text) && !/[.!?]\s+\p{Lu}/u.test(text))
}

/** The indexes of the short blocks next to one, in one direction. Beyond plain text, a heading is that of another head. */
function reach(blocks: readonly Block[], short: readonly boolean[], index: number, step: -1 | 1): number[] {
  const reached: number[] = []
  for (let at = index + step; short[at] && reached.length < farthest; at += step) {
    const passesText = reached.some((one) => blocks[one]?.kind === 'text' && !blocks[one].heading)
    if (passesText && blocks[at]?.heading) break
    reached.push(at)
  }
  return reached
}
