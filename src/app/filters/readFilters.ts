import { type Filters, isPlaceFilterId } from '../../archive/filters.ts'
import { isTopicId } from '../../archive/topics.ts'

/** The filters in an address, and the ids in it that name no filter. */
export type AddressFilters = { readonly filters: Filters; readonly unknown: readonly string[] }

/** `?place=chengdu,chongqing&topic=trade` → filters. A repeated parameter adds up. */
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
