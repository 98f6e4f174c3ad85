import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { noFilters, type PlaceFilterId } from '../../archive/filters.ts'
import type { TopicId } from '../../archive/topics.ts'
import { useAnswerFirst } from './answerFirst.ts'
import { useAddressFilters } from './useAddressFilters.ts'

/** The filters of a page: which are asked for, and the ways to change them. */
export type Filtering = ReturnType<typeof useFilters>

/**
 * The filters of the address, and the ways to change them; each change is a step that the back button undoes, and
 * leaves what is searched for as it is.
 */
export function useFilters() {
  const address = useAddressFilters()
  const query = useSearchParams()[0].get('q') ?? ''
  const { filters, before, change } = useAnswerFirst(address.filters, query)
  // The same from one render to the next, so that the half of the panel that a change leaves alone is not drawn anew.
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
