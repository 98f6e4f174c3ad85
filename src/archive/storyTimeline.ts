import type { CatalogueIssue } from './catalogue.ts'
import { countAllMatches, shownPlaces } from './filterCounts.ts'
import type { PlaceFilterId } from './filters.ts'
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
  const [last = '', first = '9'] = [issues[0]?.id, issues.at(-1)?.id]
  const months: string[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  const step = months.length <= mostMonths ? 'month' : 'year'
  const ids = step === 'month' ? months : [...new Set(months.map((month) => month.slice(0, 4)))]
  const periods = ids.map((id) => issues.filter((issue) => issue.id.startsWith(id)))
  const rows = shownPlaces(issues).map((place) => ({
    place,
    counts: periods.map((own) => countAllMatches(own, { places: [place], topics })),
  }))
  return {
    step,
    periods: periods.map(({ length }, at) => ({ id: ids[at] ?? '', issues: length })),
    rows,
    most: Math.max(0, ...rows.flatMap(({ counts }) => counts)),
  }
}

/** `2021-12` → `2022-01`. */
function monthAfter(id: string): string {
  const [year = 0, month = 0] = id.split('-').map(Number)
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 7)
}
