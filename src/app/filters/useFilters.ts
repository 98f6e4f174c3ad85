import { useContext, useState } from 'react'
import { UNSAFE_DataRouterContext, useLocation, useNavigate, useSearchParams } from 'react-router'
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
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const router = useContext(UNSAFE_DataRouterContext)?.router
  const { filters: addressed, unknown } = useAddressFilters()
  const [asked, ask] = useState<Filters>()
  const filters = asked ?? addressed
  const show = async (next: Filters) => {
    ask(next)
    await whenPainted()
    // Whoever leaves meanwhile is not called back; the page itself learns of that later than the router.
    const { location, navigation } = router?.state ?? {}
    if (location?.pathname === pathname && navigation?.state === 'idle') {
      const search = writeFilters(next, params.get('q') ?? '')
      await navigate({ search }, { preventScrollReset: true })
    }
    ask((latest) => (latest === next ? undefined : latest))
  }
  return {
    filters,
    /** Those until now, while the address has yet to follow. */
    before: asked && addressed,
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
