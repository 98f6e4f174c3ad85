import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type Filters, noFilters, type PlaceFilterId } from '../../archive/filters.ts'
import type { TopicId } from '../../archive/topics.ts'
import { whenPainted } from '../ui/whenPainted.ts'
import { writeFilters } from './readFilters.ts'
import { useAddressFilters } from './useAddressFilters.ts'

/** The filters of a page: which are asked for, and the ways to change them. */
export type Filtering = ReturnType<typeof useFilters>

/**
 * The filters of the address, and the ways to change them; each change is a step that the back button undoes, and
 * leaves what is searched for as it is. The page shows a change at once and the address follows when that is painted:
 * a step of the history takes a phone as long as drawing the stories does.
 */
export function useFilters() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { filters: addressed, unknown } = useAddressFilters()
  const [asked, ask] = useState<Filters>()
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const filters = asked ?? addressed
  const show = async (next: Filters) => {
    ask(next)
    await whenPainted()
    // Whoever has left meanwhile is not called back.
    if (!isHere.current) return
    await navigate({ search: writeFilters(next, search.get('q') ?? '') }, { preventScrollReset: true })
    ask((latest) => (latest === next ? undefined : latest))
  }
  return {
    filters,
    /** Whether the address has yet to follow. */
    isAhead: asked !== undefined,
    unknown: asked ? [] : unknown,
    isFiltered: filters.places.length + filters.topics.length > 0,
    togglePlace: (id: PlaceFilterId) => void show({ ...filters, places: toggled(filters.places, id) }),
    toggleTopic: (id: TopicId) => void show({ ...filters, topics: toggled(filters.topics, id) }),
    clear: () => void show(noFilters),
  }
}

function toggled<Id>(ids: readonly Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}
