import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { UNSAFE_DataRouterContext, useLocation, useNavigate } from 'react-router'
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
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const router = useContext(UNSAFE_DataRouterContext)?.router
  const { filters: addressed, unknown } = useAddressFilters()
  const [asked, ask] = useState<Filters>()
  const filters = asked ?? addressed
  const latest = useRef(filters)
  useLayoutEffect(() => {
    latest.current = filters
  }, [filters])
  // The same from one render to the next, so that the half of the panel that a change leaves alone is not drawn anew.
  const ways = useMemo(() => {
    const show = async (change: Partial<Filters>) => {
      const next = { ...latest.current, ...change }
      ask(next)
      await whenPainted()
      // Whoever leaves meanwhile is not called back; the page itself learns of that later than the router.
      const { location, navigation } = router?.state ?? {}
      if (location?.pathname === pathname && navigation?.state === 'idle') {
        const query = new URLSearchParams(location.search).get('q') ?? ''
        await navigate({ search: writeFilters(next, query) }, { preventScrollReset: true })
      }
      ask((later) => (later === next ? undefined : later))
    }
    return {
      togglePlace: (id: PlaceFilterId) => void show({ places: toggled(latest.current.places, id) }),
      toggleTopic: (id: TopicId) => void show({ topics: toggled(latest.current.topics, id) }),
      clear: () => void show(noFilters),
    }
  }, [router, pathname, navigate])
  return {
    ...ways,
    filters,
    /** Those until now, while the address has yet to follow. */
    before: asked && addressed,
    unknown: asked ? [] : unknown,
    isFiltered: filters.places.length + filters.topics.length > 0,
  }
}

function toggled<Id>(ids: readonly Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}
