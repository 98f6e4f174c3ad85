import type { CatalogueIssue } from './catalogue.ts'
import { countMatches, shownPlaces } from './filterCounts.ts'
import type { PlaceFilterId } from './filters.ts'
import { invariant } from './invariant.ts'
import type { TopicId } from './topics.ts'

/** A month (`2021-07`) or a year (`2021`), and the number of the archive's issues in it. */
export type Period = { readonly id: string; readonly issues: number }

/** How many stories each place has, period by period. */
export type Timeline = {
  readonly step: 'month' | 'year'
  /** From the first period with an issue to the last; includes the periods between that have none. */
  readonly periods: readonly Period[]
  readonly rows: readonly { readonly place: PlaceFilterId; readonly counts: readonly number[] }[]
  /** The largest count of any place in any period. */
  readonly most: number
}

/** A phone can show this many months side by side. A longer archive is counted by year. */
const mostMonths = 48

/**
 * Counts the stories of each place over time. If there are topics, counts only stories about one of them.
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
  const periodIndexes = months.map((month) => periodOf(month) - periodOf(first))
  const length = issues.length === 0 ? 0 : periodOf(last) - periodOf(first) + 1
  const totals = (countOf: (issue: (typeof issues)[number]) => number) => {
    const sums = Array<number>(length).fill(0)
    for (const [index, issue] of issues.entries())
      addTo(sums, invariant(periodIndexes[index], 'period of the issue'), countOf(issue))
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

/** `2021-07` → the number of months since year 0. */
function monthNumber(issueId: string): number {
  const [year, month] = issueId.split('-').map(Number)
  return invariant(year, 'year in the id') * 12 + invariant(month, 'month in the id') - 1
}

function periodId(number: number, step: Timeline['step']): string {
  if (step === 'year') return String(number).padStart(4, '0')
  return `${periodId(Math.floor(number / 12), 'year')}-${String((number % 12) + 1).padStart(2, '0')}`
}
