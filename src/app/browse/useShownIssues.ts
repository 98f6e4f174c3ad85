import { useCallback } from 'react'
import { useLocation, useNavigate } from 'react-router'

/**
 * How many issues the front page shows, kept with the entry of the browser's history: whoever comes back from a
 * story finds the page as long as it was, and is where they were.
 * @param atFirst how many are shown before the reader asks for more
 */
export function useShownIssues(atFirst: number): { shown: number; showMore: () => void } {
  const { state, search } = useLocation()
  const navigate = useNavigate()
  const shown = Math.max(atFirst, shownIn(state))
  const showMore = useCallback(() => {
    void navigate({ search }, { state: { shown: shown + 1 }, replace: true, preventScrollReset: true })
  }, [navigate, search, shown])
  return { shown, showMore }
}

function shownIn(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('shown' in state)) return 0
  return typeof state.shown === 'number' ? state.shown : 0
}
