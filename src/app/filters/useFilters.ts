import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { noFilters, type PlaceFilterId } from '../../archive/filters.ts'
import type { TopicId } from '../../archive/topics.ts'
import { useAnswerFirst } from './answerFirst.ts'
import { useAddressFilters } from './useAddressFilters.ts'

/** The filters of a page, and the functions that change them. */
export type Filtering = ReturnType<typeof useFilters>

/**
 * The filters in the address, and the functions that change them. Each change is a history entry, which the back
 * button undoes. A change keeps the search text.
 */
export function useFilters() {
  const address = useAddressFilters()
  const query = useSearchParams()[0].get('q') ?? ''
  const { filters, before, change } = useAnswerFirst(address.filters, query)
  // Stable between renders, so that the unchanged half of the panel is not drawn again.
  const ways = useMemo(
    () => ({
      togglePlace: (id: PlaceFilterId) => change(({ places }) => ({ places: toggled(places, id) })),
      toggleTopic: (id: TopicId) => change(({ topics }) => ({ topics: toggled(topics, id) })),
      clear: () => change(() => noFilters),
    }),
    [change],
  )
  return {
    ...ways,
    filters,
    before,
    unknown: before ? [] : address.unknown,
    isFiltered: filters.places.length + filters.topics.length > 0,
  }
}

function toggled<Id>(ids: readonly Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}
