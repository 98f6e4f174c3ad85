import { facetKey, matches } from '../../archive/filters.ts'
import { findStories, type SearchableIssue } from '../../archive/search/searchableIssue.ts'
import type { SearchTerm } from '../../archive/search/searchTerms.ts'
import { describeHit, type StoryHit } from '../../archive/search/storyHit.ts'
import type { Search, SearchAnswer } from '../../device/searchRequests.ts'

/** Issues as they arrive, newest first; undefined for one that is missing. */
type ComingIssues = Iterable<SearchableIssue | Promise<SearchableIssue | undefined> | undefined>

/**
 * In milliseconds: how long a scan runs before it checks for messages, before its first report, and between reports.
 */
const slice = 8
const firstReport = 40
const nextReport = 160

/**
 * Scans the issues in order, and yields what it has found: once at the end, and earlier if it takes long. It yields
 * to messages every few milliseconds. A caller that wants no more stops iterating.
 */
export async function* searchIssues(
  issues: ComingIssues,
  total: number,
  terms: readonly SearchTerm[],
  search: Omit<Search, 'query'>,
): AsyncGenerator<SearchAnswer | undefined> {
  const found = new Found(terms, search)
  let sliceEnd = performance.now() + slice
  let reportDue = performance.now() + firstReport
  for (const coming of issues) {
    const issue = coming instanceof Promise ? await coming : coming
    if (issue) found.add(issue)
    if (performance.now() < sliceEnd) continue
    await yieldToMessages()
    const isTime = performance.now() > reportDue && found.hasHits
    if (isTime) reportDue = performance.now() + nextReport
    yield isTime ? found.report(total, false) : undefined
    sliceEnd = performance.now() + slice
  }
  yield found.report(total, true)
}

/** What a search has found so far. */
class Found {
  private readonly terms: readonly SearchTerm[]
  private readonly search: Omit<Search, 'query'>
  private readonly hits: StoryHit[] = []
  private readonly facets: Record<string, number> = {}
  private searched = 0

  constructor(terms: readonly SearchTerm[], search: Omit<Search, 'query'>) {
    this.terms = terms
    this.search = search
  }

  get hasHits(): boolean {
    return this.hits.length > 0
  }

  add(issue: SearchableIssue): void {
    const { filters, limit } = this.search
    this.searched++
    for (const story of findStories(issue, this.terms)) {
      const key = facetKey(story)
      this.facets[key] = (this.facets[key] ?? 0) + 1
      if (this.hits.length < limit && matches(story, filters))
        this.hits.push(describeHit(issue.id, story, this.terms))
    }
  }

  report(total: number, done: boolean): SearchAnswer {
    return { hits: [...this.hits], facets: { ...this.facets }, searched: this.searched, total, done }
  }
}

/** Lets the worker handle messages that have arrived. */
function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
