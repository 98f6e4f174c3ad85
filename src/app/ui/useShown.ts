import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { useWriteAddress } from './useWriteAddress.ts'

/**
 * `latest`: the address's search part, if it may be newer than the drawn one. `list`: which list, on a page
 * with two.
 */
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
  const writeAddress = useWriteAddress()
  const kept: unknown = state?.[list]
  const shown = Math.max(atFirst, typeof kept === 'number' ? kept : 0)
  const showMore = useCallback(() => {
    writeAddress(search, { state: { ...state, [list]: shown + step }, replace: true })
  }, [writeAddress, search, state, list, shown, step])
  return { shown, showMore }
}
