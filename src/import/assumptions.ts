import { dayOf } from './issueMonth.ts'
import type { PrintedStory } from './structure/assemble/printedStory.ts'
import type { PrintedDay } from './structure/dates/printedDay.ts'
import type { LabelledBlock } from './structure/label/labelBlocks.ts'

/** What an assumption is about. */
type AssumptionKind = 'headlines' | 'dates' | 'bodies' | 'links' | 'year' | 'day-or-month' | 'story'

/** What the import took for granted about this newsletter, for the editor to judge. */
export type Assumption = {
  readonly kind: AssumptionKind
  /** A whole sentence in each language of the editor's page. */
  readonly text: { readonly en: string; readonly zh: string }
  /** From 0 to 1. */
  readonly confidence: number
  /** If it is about one story, the story's index in the issue. */
  readonly story?: number
}

const doubtful = 0.75

/**
 * What the import learned of a newsletter or took for granted, the most general first.
 * @param month the month of the issue as `YYYY-MM`
 */
export function assumptionsOf(
  blocks: readonly LabelledBlock[],
  drafts: readonly PrintedStory[],
  month: string,
): Assumption[] {
  return [...learned(blocks), ...dateAssumptions(blocks, month), ...drafts.flatMap(doubts)]
}

/** How many blocks were taken for what, and how alike they are. */
function learned(blocks: readonly LabelledBlock[]): Assumption[] {
  return labels.flatMap(({ kind, label, name }) => {
    const own = blocks.filter((block) => block.label === label && block.place !== 'out')
    if (own.length === 0) return []
    const share = Math.round(likeShare(own) * 100)
    return [
      {
        kind,
        text: {
          en: `${own.length} ${own.length > 1 ? name.en[1] : name.en[0]}${own.length > 1 ? `, ${share} % of them alike in type, numbers and place` : ''}.`,
          zh: `${own.length}个${name.zh}${own.length > 1 ? `，其中${share}%的字体、编号和位置相同` : ''}。`,
        },
        confidence: mean(own.map(({ confidence }) => confidence)),
      },
    ]
  })
}

const labels: readonly {
  readonly kind: AssumptionKind
  readonly label: LabelledBlock['label']
  /** In English for one and for several. */
  readonly name: { readonly en: readonly [one: string, several: string]; readonly zh: string }
}[] = [
  {
    kind: 'headlines',
    label: 'headline',
    name: { en: ['line was taken for a headline', 'lines were taken for headlines'], zh: '标题行' },
  },
  {
    kind: 'dates',
    label: 'date',
    name: {
      en: ['line was taken for the date of a story', 'lines were taken for dates of stories'],
      zh: '日期行',
    },
  },
  {
    kind: 'bodies',
    label: 'body',
    name: {
      en: ['paragraph was taken for text of a story', 'paragraphs were taken for text of stories'],
      zh: '正文段落',
    },
  },
  {
    kind: 'links',
    label: 'mark',
    name: {
      en: ['line was taken for a link to the article', 'lines were taken for links to the article'],
      zh: '原文链接行',
    },
  },
]

/** The share of blocks that look like the commonest kind among them, in their language. */
function likeShare(blocks: readonly LabelledBlock[]): number {
  const counts = new Map<string, number>()
  for (const { language, look, heading, parts, gap } of blocks) {
    const key = [
      language,
      look?.size,
      look?.bold,
      look?.colour,
      heading,
      parts.number !== undefined,
      gap,
    ].join('|')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const languages = new Set(blocks.map(({ language }) => language)).size
  const commonest = [...counts.values()].sort((a, b) => b - a).slice(0, languages)
  return commonest.reduce((sum, count) => sum + count, 0) / blocks.length
}

/** A story whose headline or whose bodies are doubtful. */
function doubts({ headline, bodies }: PrintedStory, story: number): Assumption[] {
  const confidence = Math.min(
    headline.confidence,
    ...[bodies.en, bodies.zh].flatMap((body) => body?.confidence ?? []),
  )
  if (confidence >= doubtful) return []
  const name = headline.en ?? headline.zh ?? ''
  return [
    {
      kind: 'story',
      text: {
        en: `"${name}" may be no story of its own, or have text of another.`,
        zh: `“${headline.zh ?? name}”可能不是独立的报道，或混入了其他报道的文字。`,
      },
      confidence,
      story,
    },
  ]
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

/**
 * Says which dates needed a year, or might have day and month the other way round.
 * @param month the month of the issue as `YYYY-MM`
 */
function dateAssumptions(blocks: readonly LabelledBlock[], month: string): Assumption[] {
  const days = blocks.flatMap((block) => dayOf(block) ?? [])
  const counted = (has: (day: PrintedDay) => boolean) => days.filter(has).length
  const yearless = counted(({ year }) => year === undefined)
  const swappable = counted((day) => day.swappable === true)
  const year = month.slice(0, 4)
  return [
    ...(yearless === 0
      ? []
      : [
          {
            kind: 'year' as const,
            text: {
              en: `${yearless} ${yearless > 1 ? 'dates without a year were' : 'date without a year was'} taken as of ${year}, the year of the issue, or of the year before or after if that is nearer.`,
              zh: `${yearless}个日期未写年份，按本期所在的${year}年计算；若离上一年或下一年更近，则计为该年。`,
            },
            confidence: 0.9,
          },
        ]),
    ...(swappable === 0
      ? []
      : [
          {
            kind: 'day-or-month' as const,
            text: {
              en: `${swappable} ${swappable > 1 ? 'dates in figures were' : 'date in figures was'} read as day, month, year.`,
              zh: `${swappable}个数字日期按“日、月、年”的顺序读取。`,
            },
            confidence: 0.7,
          },
        ]),
  ]
}
