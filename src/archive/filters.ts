import type { CatalogueIssue } from './catalogue.ts'
import type { Story } from './issue.ts'
import {
  type BilingualName,
  isPlaceId,
  liesBeyond,
  liesWithin,
  type PlaceId,
  placeIds,
  places,
} from './places.ts'
import { isTopicId, type TopicId, topicIds } from './topics.ts'

/** What a story is filtered by. */
export type Tags = Pick<Story, 'places' | 'topics'>

const groupedPlaces = {
  'sichuan-outside-chengdu': { en: 'Rest of Sichuan', zh: '四川其他地区' },
  beyond: { en: 'Beyond the Southwest', zh: '西南以外' },
} as const satisfies Record<string, BilingualName>

/** A place to filter by: a place of the gazetteer, or one of two groups of what the main places leave over. */
export type PlaceFilterId = PlaceId | keyof typeof groupedPlaces

/** The names of all that can stand in the place filter. */
export const placeFilters: Readonly<Record<PlaceFilterId, BilingualName>> = {
  ...places,
  ...groupedPlaces,
}

/** What readers are offered, in order; the last two only where the archive has such stories. */
export const offeredPlaces = [
  'chengdu',
  'chongqing',
  'guizhou',
  'yunnan',
  'sichuan-outside-chengdu',
  'beyond',
] as const satisfies readonly PlaceFilterId[]

/** Within `places` any, within `topics` any, across the two both; an empty list asks nothing. */
export type Filters = {
  readonly places: readonly PlaceFilterId[]
  readonly topics: readonly TopicId[]
}

export const noFilters: Filters = { places: [], topics: [] }

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

const parsedKeys = new Map<string, Tags>()

function parseFacetKey(key: string): Tags {
  const known = parsedKeys.get(key)
  if (known) return known
  const [placePart = '', topicPart = ''] = key.split('/')
  const tags = {
    places: placePart.split(',').filter(isPlaceId),
    topics: topicPart.split(',').filter(isTopicId),
  }
  parsedKeys.set(key, tags)
  return tags
}

/** How many of the issue's stories pass the filters. */
export function countMatches(issue: Pick<CatalogueIssue, 'facets'>, filters: Filters): number {
  return Object.entries(issue.facets).reduce(
    (sum, [key, count]) => (matches(parseFacetKey(key), filters) ? sum + count : sum),
    0,
  )
}

/** How many stories of all the issues pass the filters. */
export function countAllMatches(issues: readonly Pick<CatalogueIssue, 'facets'>[], filters: Filters): number {
  return issues.reduce((sum, issue) => sum + countMatches(issue, filters), 0)
}

/** One checkbox of a filter group. `count`: stories that match it together with what the other group asks. */
export type FilterOption<Id extends string> = {
  readonly id: Id
  readonly count: number
  readonly selected: boolean
}

/**
 * The place filter's checkboxes: the four main places always, the two groups where the archive has such stories,
 * and whatever else a link selects, so that it can be cleared.
 * @param counted whose stories are counted, where that is not the whole archive
 */
export function placeOptions(
  issues: readonly Pick<CatalogueIssue, 'facets'>[],
  filters: Filters,
  counted = issues,
): FilterOption<PlaceFilterId>[] {
  const mains: readonly PlaceFilterId[] = offeredPlaces.slice(0, 4)
  const offered: readonly PlaceFilterId[] = offeredPlaces
  return [...offered, ...placeIds.filter((id) => !offered.includes(id))].flatMap((id) => {
    const selected = filters.places.includes(id)
    const anywhere = offered.includes(id) && countAllMatches(issues, { places: [id], topics: [] }) > 0
    if (!selected && !anywhere && !mains.includes(id)) return []
    return [{ id, selected, count: countAllMatches(counted, { places: [id], topics: filters.topics }) }]
  })
}

/**
 * The topic filter's checkboxes: every topic that the archive has stories of, and those that a link selects.
 * @param counted whose stories are counted, where that is not the whole archive
 */
export function topicOptions(
  issues: readonly Pick<CatalogueIssue, 'facets'>[],
  filters: Filters,
  counted = issues,
): FilterOption<TopicId>[] {
  return topicIds.flatMap((id) => {
    const selected = filters.topics.includes(id)
    if (!selected && countAllMatches(issues, { places: [], topics: [id] }) === 0) return []
    return [{ id, selected, count: countAllMatches(counted, { places: filters.places, topics: [id] }) }]
  })
}
