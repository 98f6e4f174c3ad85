import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { useLateAddress } from './useLateAddress.ts'

/**
 * How much of a long list a page shows, kept with the history entry. A reader who comes back from a story finds the
 * page as long as it was, at the same position.
 * @param atFirst how many items to show until the reader asks for more
 * @param step how many more to show then
 * @param latest the address's search part, where it may be newer than the one that was drawn
 */
export function useShown(
  atFirst: number,
  step: number,
  latest?: string,
): { shown: number; showMore: () => void } {
  const { state, search: drawn } = useLocation()
  const search = latest ?? drawn
  const writeAddress = useLateAddress()
  const shown = Math.max(atFirst, shownIn(state))
  const showMore = useCallback(() => {
    writeAddress(search, { state: { shown: shown + step }, replace: true })
  }, [writeAddress, search, shown, step])
  return { shown, showMore }
}

function shownIn(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('shown' in state)) return 0
  return typeof state.shown === 'number' ? state.shown : 0
}
