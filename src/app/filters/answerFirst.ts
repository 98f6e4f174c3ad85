import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import type { Filters } from '../../archive/filters.ts'
import { oncePainted } from '../ui/page/oncePainted.ts'
import { useLateAddress } from '../ui/page/useLateAddress.ts'
import { writeFilters } from './readFilters.ts'

/*
 * The next frame answers a change of the filters: it draws first what is in sight. The address and the rest of the
 * page follow after that paint. A history entry takes a phone as long as drawing the stories does. Measured by turns
 * on a phone slowed to a quarter, over 2,000 stories, React's own ways were slower to the first matches.
 * `useDeferredValue` took 1.4 times as long, because it draws everything once more for the address. `startTransition`
 * around the address took 1.6 times as long, because the history is written before the paint.
 */

/**
 * Shows a change of the filters before the address follows, and before it draws what is out of sight.
 * @param addressed the filters of the address
 * @param query the search text beside them, or an empty string
 * @returns `filters` to show; `before`, the address's filters while the address lags behind; and `change`
 */
export function useAnswerFirst(addressed: Filters, query: string) {
  const writeAddress = useLateAddress()
  // Oldest first: each becomes a history entry.
  const [steps, setSteps] = useState<readonly Filters[]>([])
  const filters = steps.at(-1) ?? addressed
  const latest = useRef(filters)
  useLayoutEffect(() => {
    latest.current = filters
  }, [filters])
  const [next] = steps
  useEffect(() => {
    if (!next) return
    return oncePainted(() => {
      writeAddress(writeFilters(next, query))
      setSteps(([, ...later]) => later)
    })
  }, [next, query, writeAddress])
  const change = useCallback((edit: (filters: Filters) => Partial<Filters>) => {
    const step = { ...latest.current, ...edit(latest.current) }
    setSteps((others) => [...others, step])
  }, [])
  return { filters, before: next && addressed, change }
}

/** The filters for the counts of one group. If a change leaves the group as it was, its counts follow later. */
export function countedBy(group: keyof Filters, filters: Filters, before: Filters | undefined): Filters {
  return before?.[group] === filters[group] ? before : filters
}

/** An issue, and how many of its stories pass the filters. */
type Counted = { readonly issue: CatalogueIssue; readonly count: number }

/**
 * What to draw of a list first: as many stories as fit a phone below the filters, or a wide screen beside them. It
 * includes the issues that are drawn already.
 * @returns the issues, each with `most`, the number of its stories to draw
 */
export function atOnce(counted: readonly Counted[], there: readonly Counted[]) {
  const issuesThere = new Set(there.map(({ issue }) => issue))
  let left = screen.width < 900 ? 2 : 8
  return counted
    .map(({ issue, count }) => {
      const most = Math.min(count, left)
      left -= most
      return { issue, count, most }
    })
    .filter(({ issue, most }) => most > 0 || issuesThere.has(issue))
}
