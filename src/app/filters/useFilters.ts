import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type Filters, noFilters, type PlaceFilterId } from '../../archive/filters.ts'
import type { TopicId } from '../../archive/topics.ts'
import { readFilters, writeFilters } from './readFilters.ts'

/**
 * The filters of the address, and the ways to change them; each change is a step that the back button undoes, and
 * leaves what is searched for as it is.
 */
export function useFilters() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { filters, unknown } = useMemo(() => readFilters(search), [search])
  const show = (next: Filters) => {
    void navigate({ search: writeFilters(next, search.get('q') ?? '') }, { preventScrollReset: true })
  }
  return {
    filters,
    unknown,
    isFiltered: filters.places.length + filters.topics.length > 0,
    togglePlace: (id: PlaceFilterId) => show({ ...filters, places: toggled(filters.places, id) }),
    toggleTopic: (id: TopicId) => show({ ...filters, topics: toggled(filters.topics, id) }),
    clear: () => show(noFilters),
  }
}

function toggled<Id>(ids: readonly Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}
