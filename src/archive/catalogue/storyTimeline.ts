import type { PlaceFilterId } from '../filters.ts'
import { known } from '../known.ts'
import type { TopicId } from '../topics.ts'
import type { CatalogueIssue } from './catalogue.ts'
import { countMatches, shownPlaces } from './filterCounts.ts'

/** A month, `2021-07`, or a year, `2021`, and how many of the archive's issues are of it. */
export type Period = { readonly id: string; readonly issues: number }

/** How many stories each place has from one period to the next. */
export type Timeline = {
  readonly step: 'month' | 'year'
  /** From the first to the last that has an issue, those between without one as well. */
  readonly periods: readonly Period[]
  readonly rows: readonly { readonly place: PlaceFilterId; readonly counts: readonly number[] }[]
  /** The largest count of any place and period. */
  readonly most: number
}

/** As many months as a phone can show side by side; a longer archive is counted by the year. */
const mostMonths = 48

/**
 * The stories of each place over time, those of the topics alone if any are asked for.
 * @param issues newest first
 */
export function storyTimeline(
  issues: readonly Pick<CatalogueIssue, 'id' | 'facets'>[],
  topics: readonly TopicId[],
): Timeline {
  const months = issues.map(({ id }) => monthNumber(id))
  const [last = 0, first = 0] = [months[0], months.at(-1)]
  const step = last - first < mostMonths ? 'month' : 'year'
  const periodOf = (month: number) => (step === 'month' ? month : Math.floor(month / 12))
  const places = months.map((month) => periodOf(month) - periodOf(first))
  const length = issues.length === 0 ? 0 : periodOf(last) - periodOf(first) + 1
  const totals = (countOf: (issue: (typeof issues)[number]) => number) => {
    const sums = Array<number>(length).fill(0)
    for (const [index, issue] of issues.entries())
      addTo(sums, known(places[index], 'period of the issue'), countOf(issue))
    return sums
  }
  const rows = shownPlaces(issues).map((place) => ({
    place,
    counts: totals((issue) => countMatches(issue, { places: [place], topics })),
  }))
  return {
    step,
    periods: totals(() => 1).map((count, index) => ({
      id: periodId(periodOf(first) + index, step),
      issues: count,
    })),
    rows,
    most: Math.max(0, ...rows.flatMap(({ counts }) => counts)),
  }
}

function addTo(sums: number[], at: number, count: number): void {
  sums[at] = (sums[at] ?? 0) + count
}

/** `2021-07` → the months from the year nought to it. */
function monthNumber(issueId: string): number {
  const [year, month] = issueId.split('-').map(Number)
  return known(year, 'year in the id') * 12 + known(month, 'month in the id') - 1
}

function periodId(number: number, step: Timeline['step']): string {
  if (step === 'year') return String(number).padStart(4, '0')
  return `${periodId(Math.floor(number / 12), 'year')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** Periods that stand in a row in a table: one that has issues, or a gap of any length. */
export type Stretch = { readonly from: number; readonly to: number; readonly issues: number }

/** The timeline's periods, newest first, those without an issue between two that have one as one stretch. */
export function stretchesOf(periods: readonly Period[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, { issues }] of periods.entries()) {
    const before = stretches.at(-1)
    if (issues === 0 && before?.issues === 0) stretches[stretches.length - 1] = { ...before, to: index }
    else stretches.push({ from: index, to: index, issues })
  }
  return stretches.reverse()
}
