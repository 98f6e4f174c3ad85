import type { Story } from '../../../archive/issue.ts'
import type { SourceLink } from '../../read/sourceLine.ts'
import { joinDays, loneDate, sameDay } from '../dates/loneDate.ts'
import type { PrintedDay } from '../dates/printedDay.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import { closeUp } from '../segment/joinHyphenation.ts'
import { sectionAt, sectionStarts } from './sections.ts'

/** The date, as `YYYY-MM-DD`, of a printed day, which may lack its year. */
export type DateOf = (day: PrintedDay) => string

/** A story's headline in one language or both, with the date printed beside it. */
export type Headline = {
  readonly en?: string
  readonly zh?: string
  /** As `YYYY-MM-DD`. */
  readonly date?: string
  readonly section: Story['section']
  readonly page: number
  readonly line: number
  /** The index of its last piece among the blocks. */
  readonly at: number
  /** The same index of its translation, if that was printed separately. */
  readonly translatedAt?: number
  readonly links: readonly SourceLink[]
  /** Whether it is not set as the other headlines are. */
  readonly isSetUnlike: boolean
}

export type Headlines = {
  readonly headlines: Headline[]
  /** Blocks with a date that belongs to no headline. */
  readonly strayDates: LabelledBlock[]
}

/** A headline whose date has no year yet. */
type Open = Omit<Headline, 'date' | 'section'> & { readonly day?: PrintedDay }

/**
 * Joins headlines in the two languages, and dates with headlines, if they are next to each other.
 * @param dateOf the date of a printed day, which may lack its year
 */
export function joinHeadlines(
  blocks: readonly LabelledBlock[],
  dateOf: (day: PrintedDay) => string,
): Headlines {
  const sections = sectionStarts(blocks)
  const joined: Open[] = []
  const strayDates: LabelledBlock[] = []
  let ahead: PrintedDay | undefined
  blocks.forEach((block, at) => {
    if (block.label === 'date' && block.place === 'lead') ahead = loneDate(block.text)
    else if (block.label === 'date' && !addDay(joined, block, at)) strayDates.push(block)
    else if (block.label === 'headline') {
      addHeadline(joined, blocks, at, ahead)
      ahead = undefined
    }
  })
  const headlines = joined.map(({ day, ...headline }) => ({
    ...headline,
    section: sectionAt(sections, headline.at),
    ...(day === undefined ? {} : { date: dateOf(day) }),
  }))
  return { headlines, strayDates }
}

/** Adds a headline, or joins it to the last one as its translation. */
function addHeadline(
  joined: Open[],
  blocks: readonly LabelledBlock[],
  at: number,
  ahead: PrintedDay | undefined,
): void {
  const [last, block] = [joined.at(-1), blocks[at]]
  if (!block) return
  const extended = last && isBeneath(last, block, at, blocks) && translated(last, block, at, blocks[at + 1])
  if (extended) joined[joined.length - 1] = extended
  else joined.push({ ...headlineOf(block), ...positionAt(block, at), ...(ahead ? { day: ahead } : {}) })
}

/** Adds a date to the last headline. Returns whether it belongs to that headline. */
function addDay(joined: Open[], block: LabelledBlock, at: number): boolean {
  const last = joined.at(-1)
  const dated = last && withDay(last, loneDate(block.text), block, at)
  if (dated) joined[joined.length - 1] = dated
  return dated !== undefined
}

function positionAt({ page, line, isSetUnlike }: LabelledBlock, at: number) {
  return { page, line, at, isSetUnlike }
}

/** Whether only lines that belong to a headline are between it and this block. */
function isBeneath(last: Open, block: LabelledBlock, at: number, blocks: readonly LabelledBlock[]): boolean {
  const own = new Set(['byline', 'date', 'separator', 'sources', 'caption'])
  const between = blocks.slice(last.at + 1, at)
  if (last.page === block.page) return between.every(({ label }) => own.has(label))
  return last.page + 1 === block.page && between.every(({ label }) => label === 'separator')
}

/** The headline with the date below it. Undefined if it has a date already, or if the block is not its own. */
function withDay(
  headline: Open,
  day: PrintedDay | undefined,
  { place, page }: LabelledBlock,
  at: number,
): Open | undefined {
  if (place === 'out' || day === undefined || headline.day !== undefined) return undefined
  return place === 'head' && headline.page === page ? { ...headline, day, at } : { ...headline, day }
}

type Words = Pick<Open, 'day' | 'en' | 'links' | 'zh'>

function headlineOf({ parts, language, links }: LabelledBlock): Words {
  const { text, both, date } = parts
  const words = both
    ? { en: both.en, zh: closeUp(both.zh) }
    : language === 'zh'
      ? { zh: closeUp(text) }
      : { en: text }
  return { ...words, ...(date === undefined ? {} : { day: date }), links }
}

/**
 * The headline with its translation below it. Undefined if that block more likely begins a headline with the next one.
 */
function translated(
  headline: Open,
  block: LabelledBlock,
  at: number,
  below: LabelledBlock | undefined,
): Open | undefined {
  const own = headlineOf(block)
  if (
    (own.en !== undefined && headline.en !== undefined) ||
    (own.zh !== undefined && headline.zh !== undefined)
  )
    return undefined
  if (own.day && headline.day && !sameDay(own.day, headline.day)) return undefined
  const closerBelow = below?.label === 'headline' && !below.gap && below.language !== block.language
  if (block.gap && closerBelow) return undefined
  return {
    ...headline,
    ...own,
    ...(own.day ? { day: joinDays(headline.day, own.day) } : {}),
    links: [...headline.links, ...own.links],
    at,
  }
}
