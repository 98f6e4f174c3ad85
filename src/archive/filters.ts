import type { Story } from './issue.ts'
import { type BilingualName, isPlaceId, liesBeyond, liesWithin, type PlaceId, places } from './places.ts'
import { isTopicId, type TopicId } from './topics.ts'

/** What readers filter stories by. */
export type Tags = Pick<Story, 'places' | 'topics'>

const groupedPlaces = {
  'sichuan-outside-chengdu': { en: 'Sichuan (other)', zh: '四川（其他）' },
  beyond: { en: 'Elsewhere', zh: '其他地区' },
} as const satisfies Record<string, BilingualName>

/** An option of the place filter: a place of the gazetteer, or one of two groups for the rest. */
export type PlaceFilterId = PlaceId | keyof typeof groupedPlaces

/** The names of all options of the place filter. */
export const placeFilters: Readonly<Record<PlaceFilterId, BilingualName>> = {
  ...places,
  ...groupedPlaces,
}

/** Where a story took place: its most local place, or all of China if it has none. */
export function placeName(place: PlaceId | undefined): BilingualName {
  return place ? places[place] : { en: 'China', zh: '全国' }
}

/** The places with a tile on the map. */
export const placesOnMap = [
  'chengdu',
  'chongqing',
  'guizhou',
  'yunnan',
  'sichuan-outside-chengdu',
] as const satisfies readonly PlaceFilterId[]

/** The options that readers get, in order. The two groups appear only if the archive has such stories. */
export const offeredPlaces: readonly PlaceFilterId[] = [...placesOnMap, 'beyond']

/** A story must match one of `places` and one of `topics`. An empty list matches every story. */
export type Filters = {
  readonly places: readonly PlaceFilterId[]
  readonly topics: readonly TopicId[]
}

export const noFilters: Filters = { places: [], topics: [] }

/** Every place filter, in an order that readers never see. */
export const placeFilterIds: readonly PlaceFilterId[] = Object.keys(placeFilters).filter(isPlaceFilterId)

export function isPlaceFilterId(id: string): id is PlaceFilterId {
  return Object.hasOwn(placeFilters, id)
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

/** The key for stories with these tags in a catalogue: `chengdu,sichuan/trade`. */
export function facetKey(tags: Tags): string {
  return `${[...tags.places].sort().join()}/${[...tags.topics].sort().join()}`
}

/** The tags of a key. Unknown tags are dropped. */
export function parseFacetKey(key: string): Tags {
  const [places = '', topics = ''] = key.split('/')
  return knownTags({ places: places.split(','), topics: topics.split(',') })
}

/** Selects the tags that this version knows. */
export function knownTags({ places, topics }: Readonly<Record<keyof Tags, readonly string[]>>): Tags {
  return { places: places.filter(isPlaceId), topics: topics.filter(isTopicId) }
}
