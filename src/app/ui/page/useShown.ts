import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { useLateAddress } from './useLateAddress.ts'

/** `latest`: the address's search part, where it may be newer than the one that was drawn. `list`: of a page with two. */
type Options = { readonly latest?: string | undefined; readonly list?: string }

/**
 * How much of a long list a page shows, kept with the history entry. A reader who comes back from a story finds the
 * page as long as it was, at the same position.
 * @param atFirst how many items to show until the reader asks for more
 * @param step how many more to show then
 */
export function useShown(
  atFirst: number,
  step: number,
  { latest, list = 'shown' }: Options = {},
): { shown: number; showMore: () => void } {
  const { state, search: drawn } = useLocation()
  const search = latest ?? drawn
  const writeAddress = useLateAddress()
  const shown = Math.max(atFirst, shownIn(state, list))
  const showMore = useCallback(() => {
    writeAddress(search, { state: { ...state, [list]: shown + step }, replace: true })
  }, [writeAddress, search, state, list, shown, step])
  return { shown, showMore }
}

function shownIn(state: unknown, list: string): number {
  const count: unknown = typeof state === 'object' && state !== null && Reflect.get(state, list)
  return typeof count === 'number' ? count : 0
}
