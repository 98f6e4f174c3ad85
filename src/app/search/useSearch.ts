import { useCallback, useDeferredValue, useMemo } from 'react'
import { writeFilters } from '../filters/readFilters.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useShown } from '../ui/page/useShown.ts'
import { type SearchedDevice, useFindings } from './useFindings.ts'
import { useSearchText } from './useSearchText.ts'

/** More than a screen; ten would block a slow phone for a tenth of a second. */
const page = 6

/**
 * What the reader searches for, by text and filters, and what is found of it.
 * @returns `findings` as the page draws them; `isWaiting`, whether others are on their way; `shown`, how many stories were
 * asked for, and `showMore`, which asks for more
 */
export function useSearch(device: SearchedDevice) {
  const text = useSearchText()
  const { asked, query, write } = text
  const filtering = useFilters()
  const { filters } = filtering
  const latest = query === asked ? undefined : writeFilters(filters, query)
  const { shown, showMore } = useShown(page, page, { latest })
  const writeAndShow = useCallback(() => {
    write()
    showMore()
  }, [write, showMore])
  const search = useMemo(() => ({ query, filters, limit: shown }), [query, filters, shown])
  const { data, isPlaceholderData, error, refetch } = useFindings(search, device)
  // Deferred: React draws the findings in slices, between the reader's keystrokes.
  const findings = useDeferredValue(query === '' ? undefined : data)
  // These are of the search before, or of fewer results than were asked for.
  const isWaiting = isPlaceholderData || findings !== data
  return { text, filtering, shown, showMore: writeAndShow, findings, isWaiting, error, refetch }
}
