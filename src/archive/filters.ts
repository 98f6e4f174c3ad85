import type { Story } from './issue.ts'
import { type BilingualName, isPlaceId, liesBeyond, liesWithin, type PlaceId, places } from './places.ts'
import { isTopicId, type TopicId } from './topics.ts'

/** What a story is filtered by. */
export type Tags = Pick<Story, 'places' | 'topics'>

const groupedPlaces = {
  'sichuan-outside-chengdu': { en: 'Rest of Sichuan', zh: '四川其他地区' },
  beyond: { en: 'Elsewhere', zh: '其他地区' },
} as const satisfies Record<string, BilingualName>

/** A place to filter by: a place of the gazetteer, or one of two groups of what the main places leave over. */
export type PlaceFilterId = PlaceId | keyof typeof groupedPlaces

/** The names of all that can stand in the place filter. */
export const placeFilters: Readonly<Record<PlaceFilterId, BilingualName>> = {
  ...places,
  ...groupedPlaces,
}

/** What has a tile on the map of places. */
export const placesOnMap = [
  'chengdu',
  'chongqing',
  'guizhou',
  'yunnan',
  'sichuan-outside-chengdu',
] as const satisfies readonly PlaceFilterId[]

/** What readers are offered, in order; the last two only where the archive has such stories. */
export const offeredPlaces: readonly PlaceFilterId[] = [...placesOnMap, 'beyond']

/** Within `places` any, within `topics` any, across the two both; an empty list asks nothing. */
export type Filters = {
  readonly places: readonly PlaceFilterId[]
  readonly topics: readonly TopicId[]
}

export const noFilters: Filters = { places: [], topics: [] }

/** Every filter by place, in no order that a reader sees. */
export const placeFilterIds: readonly PlaceFilterId[] = Object.keys(placeFilters).filter(isPlaceFilterId)

export function isPlaceFilterId(id: string): id is PlaceFilterId {
  return isPlaceId(id) || Object.hasOwn(groupedPlaces, id)
}

function matchesPlace(tagged: readonly PlaceId[], filter: PlaceFilterId): boolean {
  switch (filter) {
    case 'beyond':
      return tagged.length === 0 || tagged.some(liesBeyond)
    case 'sichuan-outside-chengdu':
      return tagged.some((place) => liesWithin(place, 'sichuan') && !liesWithin(place, 'chengdu'))
    default:
      return tagged.some((place) => liesWithin(place, filter))
  }
}

/** Whether a story with these tags passes the filters. */
export function matches(tags: Tags, filters: Filters): boolean {
  return (
    (filters.places.length === 0 || filters.places.some((filter) => matchesPlace(tags.places, filter))) &&
    (filters.topics.length === 0 || filters.topics.some((topic) => tags.topics.includes(topic)))
  )
}

/** The key under which a catalogue counts stories of these tags: `chengdu,sichuan/trade`. */
export function facetKey(tags: Tags): string {
  return `${[...tags.places].sort().join()}/${[...tags.topics].sort().join()}`
}

/** The tags that a key stands for; what it names that we do not know is left out. */
export function parseFacetKey(key: string): Tags {
  const [places = '', topics = ''] = key.split('/')
  return { places: places.split(',').filter(isPlaceId), topics: topics.split(',').filter(isTopicId) }
}
