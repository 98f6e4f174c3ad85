import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { countAllMatches } from '../../archive/filterCounts.ts'
import {
  type Filters,
  isPlaceFilterId,
  noFilters,
  type PlaceFilterId,
  placeFilters,
} from '../../archive/filters.ts'
import type { NamedSubject } from '../../archive/subjects.ts'
import { isTopicId, type TopicId, topics } from '../../archive/topics.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useWriteAddress } from '../ui/useWriteAddress.ts'

/** The filters in an address, and the ids in it that name no filter. */
export type AddressFilters = { readonly filters: Filters; readonly unknown: readonly string[] }

/** `?place=chengdu,chongqing&topic=trade` → filters. Repeated parameters add up. */
export function readFilters(search: URLSearchParams): AddressFilters {
  const placeIds = idsOf(search, 'place')
  const topicIds = idsOf(search, 'topic')
  return {
    filters: { places: placeIds.filter(isPlaceFilterId), topics: topicIds.filter(isTopicId) },
    unknown: [...placeIds.filter((id) => !isPlaceFilterId(id)), ...topicIds.filter((id) => !isTopicId(id))],
  }
}

/**
 * Filters → `?place=chengdu,chongqing&topic=trade`; an empty string without filters and query.
 * @param query the search text beside them, or an empty string
 */
export function writeFilters(filters: Filters, query = ''): string {
  const parts = [
    ...(query === '' ? [] : [new URLSearchParams({ q: query }).toString()]),
    ...(filters.places.length > 0 ? [`place=${filters.places.join(',')}`] : []),
    ...(filters.topics.length > 0 ? [`topic=${filters.topics.join(',')}`] : []),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function idsOf(search: URLSearchParams, name: string): string[] {
  const ids = search.getAll(name).flatMap((value) => value.split(','))
  return [...new Set(ids.map((id) => id.trim()).filter((id) => id !== ''))]
}

/** The only filter that is chosen. Undefined if none is, or several. */
export function onlySubject({ places, topics: topicIds }: Filters): NamedSubject | undefined {
  const chosen = [
    ...places.map((id) => ({ kind: 'place', id, name: placeFilters[id] }) as const),
    ...topicIds.map((id) => ({ kind: 'topic', id, name: topics[id] }) as const),
  ]
  return chosen.length === 1 ? chosen[0] : undefined
}

/** The filters in the address. */
export function useAddressFilters(): AddressFilters {
  const [search] = useSearchParams()
  return useMemo(() => readFilters(search), [search])
}

/** The filters of a page, and the functions that change them. */
export type Filtering = ReturnType<typeof useFilters>

/**
 * The filters in the address, and the functions that change them. Each change is a history entry, which the back
 * button undoes. A change keeps the search text.
 *
 * The page shows a change at once, and the address follows after the paint: `isAhead` until then. Over 2,000 stories on a
 * slow phone, writing the address first delays the first matches by 60 ms.
 */
export function useFilters() {
  const address = useAddressFilters()
  const query = useSearchParams()[0].get('q') ?? ''
  const writeAddress = useWriteAddress()
  const [next, setNext] = useState<Filters>()
  const filters = next ?? address.filters
  useEffect(() => {
    if (!next) return
    return oncePainted(() => {
      writeAddress(writeFilters(next, query))
      setNext(undefined)
    })
  }, [next, query, writeAddress])
  const change = (changed: Partial<Filters>) => {
    // A second change before the paint is a history entry of its own.
    if (next) writeAddress(writeFilters(next, query))
    setNext({ ...filters, ...changed })
  }
  return {
    filters,
    isAhead: next !== undefined,
    unknown: next ? [] : address.unknown,
    isFiltered: filters.places.length + filters.topics.length > 0,
    togglePlace: (id: PlaceFilterId) => change({ places: toggled(filters.places, id) }),
    toggleTopic: (id: TopicId) => change({ topics: toggled(filters.topics, id) }),
    change,
    clear: () => change(noFilters),
  }
}

/** Calls `act` once the current drawing is on the screen. Returns a function that cancels the call. */
function oncePainted(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // Frame callbacks run before the paint, and the frame is shown when the next one begins.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(act)
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function toggled<Id>(ids: readonly Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}

/** A sentence with the number of stories that pass the filters; empty without filters. */
export function useMatchSentence(
  issues: readonly CatalogueIssue[],
  { filters, isFiltered }: Filtering,
): string {
  const t = useTranslate()
  const [count, total] = [countAllMatches(issues, filters), countAllMatches(issues, noFilters)]
  return isFiltered ? t('filters.matching', { count, total }) : ''
}
