import { languages } from '../../../archive/languages.ts'
import type { SourceLink } from '../../read/sourceLine.ts'
import { joinDays, sameDay } from '../dates/loneDate.ts'
import type { PrintedDay } from '../dates/printedDay.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import { closeUp } from '../segment/joinHyphenation.ts'

/** A block and its index among all blocks. */
export type NumberedBlock = LabelledBlock & { readonly at: number }

/** A story's headline in one language or both, with the day printed beside it. */
export type Headline = {
  readonly en?: string
  readonly zh?: string
  readonly day?: PrintedDay | undefined
  readonly page: number
  readonly line: number
  /** The index of its last piece among the blocks. */
  readonly at: number
  readonly links: readonly SourceLink[]
  /** Whether it is not set as the other headlines are. */
  readonly isSetUnlike: boolean
}

export type Headlines = {
  readonly headlines: Headline[]
  /** Blocks with a date that belongs to no headline. */
  readonly strayDates: LabelledBlock[]
}

/** Joins headlines in the two languages, and dates with headlines, if they are next to each other. */
export function joinHeadlines(blocks: readonly NumberedBlock[]): Headlines {
  const headlines: Headline[] = []
  const strayDates: LabelledBlock[] = []
  let ahead: PrintedDay | undefined
  for (const block of blocks.filter(({ label }) => label === 'date' || label === 'headline')) {
    const last = headlines.at(-1)
    const isDate = block.label === 'date'
    const joined = last && (isDate ? withDay(last, block) : translated(last, block, blocks))
    if (isDate && block.place === 'lead') ahead = block.day
    else if (joined) headlines.splice(-1, 1, joined)
    else if (isDate) strayDates.push(block)
    else headlines.push({ ...headlineOf(block), day: ahead ?? block.day })
    if (!isDate) ahead = undefined
  }
  return { headlines, strayDates }
}

/**
 * The headline with the date below it, which each language may have. Undefined if it has another date, or if the block is
 * not its own.
 */
function withDay(headline: Headline, { day: own, place, page, at }: NumberedBlock): Headline | undefined {
  if (!own) return undefined
  const isInHead = place === 'head'
  if (headline.day && !(isInHead && sameDay(headline.day, own))) return undefined
  const day = joinDays(headline.day, own)
  // A second date may be below the source beside the first, which is behind the headline as well.
  return !headline.day && isInHead && headline.page === page ? { ...headline, day, at } : { ...headline, day }
}

/** Whether only lines that belong to a headline are between it and this block. */
function isBeneath(last: Headline, block: NumberedBlock, blocks: readonly NumberedBlock[]): boolean {
  const own = new Set(['byline', 'date', 'dateline', 'separator', 'sources', 'caption'])
  const between = blocks.slice(last.at + 1, block.at)
  if (last.page === block.page) return between.every(({ label }) => own.has(label))
  return last.page + 1 === block.page && between.every(({ label }) => label === 'separator')
}

function headlineOf({ parts, language, links, day, page, line, at, isSetUnlike }: NumberedBlock): Headline {
  const { text, both } = parts
  const words = both
    ? { en: both.en, zh: closeUp(both.zh) }
    : language === 'zh'
      ? { zh: closeUp(text) }
      : { en: text }
  return { ...words, day, page, line, at, links, isSetUnlike }
}

/**
 * The headline with its translation below it. Undefined if the block is not below it, or more likely begins a headline
 * with the next one.
 */
function translated(
  headline: Headline,
  block: NumberedBlock,
  blocks: readonly NumberedBlock[],
): Headline | undefined {
  if (!isBeneath(headline, block, blocks)) return undefined
  const own = headlineOf(block)
  const below = blocks[block.at + 1]
  if (languages.some((language) => own[language] !== undefined && headline[language] !== undefined))
    return undefined
  if (own.day && headline.day && !sameDay(own.day, headline.day)) return undefined
  const closerBelow = below?.label === 'headline' && !below.gap && below.language !== block.language
  if (block.gap && closerBelow) return undefined
  const day = own.day ? joinDays(headline.day, own.day) : headline.day
  return { ...own, ...headline, day, links: [...headline.links, ...own.links], at: own.at }
}
