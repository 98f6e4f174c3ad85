import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import type { Filters } from '../../archive/filters.ts'
import { useLateAddress } from '../ui/page/useLateAddress.ts'
import { writeFilters } from './readFilters.ts'

/*
 * A change of the filters is answered in the next frame: what is in sight is drawn first; the address, and the rest of
 * the page, follow once that is painted, since a step of the history takes a phone as long as drawing the stories does.
 * By turns on a phone of a quarter of this speed, over 2,000 stories, React's own ways were slower to the first matches:
 * `useDeferredValue` 1.4 times, since it draws everything once more for the address; `startTransition` around the address
 * 1.6 times, since the history is written before anything is painted.
 */

/**
 * Shows a change of the filters before the address follows, and before what is out of sight is drawn.
 * @param addressed the filters of the address
 * @param query what is searched for beside them, if anything
 * @returns the filters to show; those `before`, while the address has yet to follow; and the way to change them
 */
export function useAnswerFirst(addressed: Filters, query: string) {
  const writeAddress = useLateAddress()
  // Oldest first: each becomes a step of the history.
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

/** The filters that the counts of a group answer: a change that leaves the group itself as it was is counted afterwards. */
export function countedBy(group: keyof Filters, filters: Filters, before: Filters | undefined): Filters {
  return before?.[group] === filters[group] ? before : filters
}

/** An issue, and how many of its stories pass the filters. */
type Counted = { readonly issue: CatalogueIssue; readonly count: number }

/**
 * What is drawn of a list before anything else: as many stories as a phone has room for under the filters, or a wide
 * screen beside them; and the issues that are there already.
 * @returns the issues, with how many of their stories are drawn at `most`
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

/** Calls back when what has been drawn so far is on the screen, unless the returned function is called before. */
function oncePainted(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // A frame's callbacks run before it is painted, and it is shown when the next frame begins.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(act)
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
