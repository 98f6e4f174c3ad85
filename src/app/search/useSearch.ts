import { useCallback, useDeferredValue, useMemo } from 'react'
import { writeFilters } from '../filters/readFilters.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useShown } from '../ui/page/useShown.ts'
import { type SearchedDevice, useSearchAnswer } from './useSearchAnswer.ts'
import { useSearchText } from './useSearchText.ts'

/** More than a screen; ten would block a slow phone for a tenth of a second. */
const page = 6

/**
 * What the reader searches for, by text and filters, and what is found of it.
 * @returns `answer` as the page draws it; `isWaiting`, whether another is on its way; `shown`, how many stories were
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
  const { data, isPlaceholderData, error, refetch } = useSearchAnswer(search, device)
  // Deferred: React draws the answer in slices, between the reader's keystrokes.
  const answer = useDeferredValue(query === '' ? undefined : data)
  // This is of the search before, or of fewer results than were asked for.
  const isWaiting = isPlaceholderData || answer !== data
  return { text, filtering, shown, showMore: writeAndShow, answer, isWaiting, error, refetch }
}
