import {
  type Filters,
  matches,
  offeredPlaces,
  type PlaceFilterId,
  parseFacetKey,
  placeFilterIds,
} from '../filters.ts'
import { placeIds } from '../places.ts'
import { type TopicId, topicIds } from '../topics.ts'
import type { CatalogueIssue } from './catalogue.ts'

type Facets = Pick<CatalogueIssue, 'facets'>

/**
 * Stories of the same kind: how many, and which filters by place and by topic they pass, one bit a filter. A page of
 * filters asks for some fifty counts at each tap; over hundreds of issues only numbers answer that before the next frame.
 */
type Kind = { readonly count: number; readonly places: number; readonly topics: number }

const kindsOfIssue = new WeakMap<Facets['facets'], readonly Kind[]>()
const kindsOfAll = new WeakMap<readonly Facets[], readonly Kind[]>()

/** How many of the issue's stories pass the filters. */
export function countMatches({ facets }: Facets, filters: Filters): number {
  return countKinds(remember(kindsOfIssue, facets, readKinds), filters)
}

/** How many stories of all the issues pass the filters. */
export function countAllMatches(issues: readonly Facets[], filters: Filters): number {
  return countKinds(remember(kindsOfAll, issues, addUp), filters)
}

function countKinds(kinds: readonly Kind[], filters: Filters): number {
  const places = bitsOf(filters.places, placeFilterIds)
  const topics = bitsOf(filters.topics, topicIds)
  let sum = 0
  for (const kind of kinds) {
    if ((places === 0 || places & kind.places) && (topics === 0 || topics & kind.topics)) sum += kind.count
  }
  return sum
}

function readKinds(facets: Facets['facets']): Kind[] {
  return Object.entries(facets).map(([key, count]) => {
    const tags = parseFacetKey(key)
    const passed = placeFilterIds.filter((id) => matches(tags, { places: [id], topics: [] }))
    return { count, places: bitsOf(passed, placeFilterIds), topics: bitsOf(tags.topics, topicIds) }
  })
}

function addUp(issues: readonly Facets[]): Kind[] {
  const sums: Record<string, number> = {}
  for (const { facets } of issues) {
    for (const [key, count] of Object.entries(facets)) sums[key] = (sums[key] ?? 0) + count
  }
  return readKinds(sums)
}

function bitsOf<Id>(ids: readonly Id[], all: readonly Id[]): number {
  return ids.reduce((bits, id) => bits | (1 << all.indexOf(id)), 0)
}

function remember<Key extends object, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  compute: (key: Key) => Value,
): Value {
  const value = known.get(key) ?? compute(key)
  known.set(key, value)
  return value
}

/** One checkbox of a filter group. `count`: stories that match it together with what the other group asks. */
export type FilterOption<Id extends string> = {
  readonly id: Id
  readonly count: number
  readonly selected: boolean
}

const mains: readonly PlaceFilterId[] = offeredPlaces.slice(0, 4)

/** The places that readers are offered: the four main places always, the two groups where the archive has such stories. */
export function shownPlaces(issues: readonly Facets[]): PlaceFilterId[] {
  return offeredPlaces.filter(
    (id) => mains.includes(id) || countAllMatches(issues, { places: [id], topics: [] }) > 0,
  )
}

/**
 * The place filter's checkboxes: the places that are shown, and whatever else a link selects, so that it can be
 * cleared.
 * @param counted whose stories are counted, where that is not the whole archive
 */
export function placeOptions(
  issues: readonly Facets[],
  filters: Filters,
  counted = issues,
): FilterOption<PlaceFilterId>[] {
  const shown = shownPlaces(issues)
  const offered: readonly PlaceFilterId[] = offeredPlaces
  return [...offered, ...placeIds.filter((id) => !offered.includes(id))].flatMap((id) => {
    const selected = filters.places.includes(id)
    if (!selected && !shown.includes(id)) return []
    return [{ id, selected, count: countAllMatches(counted, { places: [id], topics: filters.topics }) }]
  })
}

/**
 * The topic filter's checkboxes: every topic that the archive has stories of, and those that a link selects.
 * @param counted whose stories are counted, where that is not the whole archive
 */
export function topicOptions(
  issues: readonly Facets[],
  filters: Filters,
  counted = issues,
): FilterOption<TopicId>[] {
  return topicIds.flatMap((id) => {
    const selected = filters.topics.includes(id)
    if (!selected && countAllMatches(issues, { places: [], topics: [id] }) === 0) return []
    return [{ id, selected, count: countAllMatches(counted, { places: filters.places, topics: [id] }) }]
  })
}
