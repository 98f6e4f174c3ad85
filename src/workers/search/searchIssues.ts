import { facetKey, matches } from '../../archive/filters.ts'
import { findStories, type SearchableIssue } from '../../archive/search/searchableIssue.ts'
import type { SearchTerm } from '../../archive/search/searchTerms.ts'
import { describeHit, type StoryHit } from '../../archive/search/storyHit.ts'
import type { Search, SearchAnswer } from '../../device/searchRequests.ts'

/** Issues as they arrive, newest first; undefined for one that is missing. */
type ComingIssues = readonly (SearchableIssue | Promise<SearchableIssue | undefined> | undefined)[]

/** In milliseconds: how long a scan runs before its first report, and between reports. */
const firstReport = 40
const nextReport = 160

/**
 * Scans the issues in order, and returns what it has found.
 * @param report called with what has been found so far while issues arrive slowly
 * @param signal ends the scan, which then throws, as soon as the worker has heard of the abort
 */
export async function searchIssues(
  issues: ComingIssues,
  terms: readonly SearchTerm[],
  { filters, limit }: Omit<Search, 'query'>,
  report: (answer: SearchAnswer) => void,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const hits: StoryHit[] = []
  const facets: Record<string, number> = {}
  let searched = 0
  const answer = (done: boolean) => ({
    hits: [...hits],
    facets: { ...facets },
    searched,
    total: issues.length,
    done,
  })
  let reportDue = performance.now() + firstReport
  for (const coming of issues) {
    const issue = await coming
    // Older browsers have no throwIfAborted().
    if (signal.aborted) throw new Error('The search was stopped.')
    if (!issue) continue
    searched++
    for (const story of findStories(issue, terms)) {
      const key = facetKey(story)
      facets[key] = (facets[key] ?? 0) + 1
      if (hits.length < limit && matches(story, filters)) hits.push(describeHit(issue.id, story, terms))
    }
    if (hits.length === 0 || performance.now() < reportDue) continue
    report(answer(false))
    reportDue = performance.now() + nextReport
  }
  return answer(true)
}
