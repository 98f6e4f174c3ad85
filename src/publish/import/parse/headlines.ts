import type { Story } from '../../../archive/issue.ts'
import type { SourceLink } from '../extract/sourceLine.ts'
import { loneDate, takeDate } from '../text/printedDate.ts'
import type { RoledBlock } from './classify.ts'

/** A story's headline in one language or both, with the date printed beside it. */
export type Headline = {
  readonly en?: string
  readonly zh?: string
  readonly date?: string
  readonly section: Story['section']
  readonly page: number
  readonly line: number
  /** The index of its last piece among the blocks. */
  readonly at: number
  /** The same of its translation, where that was printed apart. */
  readonly translatedAt?: number
  readonly links: readonly SourceLink[]
}

export type Headlines = {
  readonly headlines: Headline[]
  /** Blocks with a date that belongs to no headline. */
  readonly strayDates: RoledBlock[]
}

/** Joins headlines in the two languages, and dates with headlines, if they are next to each other. */
export function joinHeadlines(blocks: readonly RoledBlock[]): Headlines {
  const sections = sectionStarts(blocks)
  const headlines: Headline[] = []
  const strayDates: RoledBlock[] = []
  blocks.forEach((block, at) => {
    if (block.role !== 'headline' && block.role !== 'date') return
    const last = headlines.at(-1)
    const beneath = last?.at === at - 1 && last.page === block.page ? last : undefined
    const extended =
      beneath &&
      (block.role === 'date' ? dated(beneath, block, at) : translated(beneath, block, at, blocks[at + 1]))
    if (extended) headlines[headlines.length - 1] = extended
    else if (block.role === 'date') strayDates.push(block)
    else
      headlines.push({
        ...headlineOf(block),
        section: sectionAt(sections, at),
        page: block.page,
        line: block.line,
        at,
      })
  })
  return { headlines, strayDates }
}

/** The headline with the date below it. Undefined if it already has one. */
function dated(headline: Headline, block: RoledBlock, at: number): Headline | undefined {
  const date = loneDate(block.text)
  return headline.date === undefined && date !== undefined ? { ...headline, date, at } : undefined
}

function headlineOf(block: RoledBlock): Pick<Headline, 'date' | 'en' | 'links' | 'zh'> {
  const { text, date } = takeDate(block.text)
  return { [block.language ?? 'en']: text, ...(date === undefined ? {} : { date }), links: block.links }
}

/**
 * The headline with its translation below it. Undefined if that block more likely begins a headline with the next one.
 */
function translated(
  headline: Headline,
  block: RoledBlock,
  at: number,
  below: RoledBlock | undefined,
): Headline | undefined {
  if (headline[block.language ?? 'en'] !== undefined) return undefined
  const { date } = takeDate(block.text)
  if (date !== undefined && headline.date !== undefined && date !== headline.date) return undefined
  const closerBelow = below?.role === 'headline' && !below.gap && below.language !== block.language
  if (block.gap && closerBelow) return undefined
  return { ...headline, ...headlineOf(block), links: [...headline.links, ...block.links], at }
}

type SectionStart = { readonly at: number; readonly section: Story['section'] }

function sectionAt(starts: readonly SectionStart[], at: number): Story['section'] {
  return starts.findLast((start) => start.at <= at)?.section ?? 'latest'
}

/**
 * Where the sections begin. Extraction may move a section's heading below the headline that it is above in print. Then
 * the section begins at a notice to readers on that page, or else at the page's last headline.
 */
function sectionStarts(blocks: readonly RoledBlock[]): SectionStart[] {
  return blocks.flatMap((block, index): SectionStart[] => {
    if (block.role === 'section-latest') return [{ at: index, section: 'latest' }]
    if (block.role !== 'section-relevant') return []
    const onPage = (role: RoledBlock['role']) =>
      blocks.flatMap((other, at) => (other.role === role && other.page === block.page ? [at] : []))
    const headlines = onPage('headline')
    const notice = onPage('notice').findLast((at) => headlines.some((headline) => headline > at))
    const followed = headlines.some((headline) => headline > index)
    return [{ at: notice ?? (followed ? index : (headlines.at(-1) ?? index)), section: 'relevant' }]
  })
}
