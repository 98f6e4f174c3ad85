import type { CatalogueIssue } from './catalogue.ts'
import {
  type Filters,
  matches,
  offeredPlaces,
  type PlaceFilterId,
  parseFacetKey,
  type Tags,
} from './filters.ts'
import { memoizedByObject } from './memoize.ts'
import { isPlaceId, placeIds } from './places.ts'
import { type TopicId, topicIds } from './topics.ts'

type Facets = Pick<CatalogueIssue, 'facets'>

/** How many stories have the same tags. */
type Kind = { readonly count: number; readonly tags: Tags }

const kindsOfIssue = memoizedByObject(readKinds)
const kindsOfAll = memoizedByObject(addUp)

/** How many of the issue's stories pass the filters. */
export function countMatches({ facets }: Facets, filters: Filters): number {
  return countKinds(kindsOfIssue(facets), filters)
}

/** How many stories of all issues pass the filters. A page of filters needs about fifty such counts after each tap. */
export function countAllMatches(issues: readonly Facets[], filters: Filters): number {
  return countKinds(kindsOfAll(issues), filters)
}

function countKinds(kinds: readonly Kind[], filters: Filters): number {
  return kinds.reduce((sum, { count, tags }) => (matches(tags, filters) ? sum + count : sum), 0)
}

function readKinds(facets: Facets['facets']): Kind[] {
  return Object.entries(facets).map(([key, count]) => ({ count, tags: parseFacetKey(key) }))
}

function addUp(issues: readonly Facets[]): Kind[] {
  const sums: Record<string, number> = {}
  for (const { facets } of issues) {
    for (const [key, count] of Object.entries(facets)) sums[key] = (sums[key] ?? 0) + count
  }
  return readKinds(sums)
}

/** One checkbox of a filter group. `count` is the number of stories that match it and the other group's selection. */
export type FilterOption<Id extends string> = {
  readonly id: Id
  readonly count: number
  readonly selected: boolean
}

/**
 * The places that readers can choose: always the four main places, and the two groups if the archive has such stories.
 */
export function shownPlaces(issues: readonly Facets[]): PlaceFilterId[] {
  return offeredPlaces.filter(
    (id) => isPlaceId(id) || countAllMatches(issues, { places: [id], topics: [] }) > 0,
  )
}

/**
 * The checkboxes of the place filter: the places shown, and any other place that a link selects, so that readers can
 * clear it.
 * @param counted the issues whose stories are counted, if not the whole archive
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
 * The checkboxes of the topic filter: every topic that has stories in the archive, and every topic that a link selects.
 * Those with most stories in the archive are first.
 * @param counted the issues whose stories are counted, if not the whole archive
 */
export function topicOptions(
  issues: readonly Facets[],
  filters: Filters,
  counted = issues,
): FilterOption<TopicId>[] {
  return topicIds
    .map((id) => ({ id, all: countAllMatches(issues, { places: [], topics: [id] }) }))
    .filter(({ id, all }) => all > 0 || filters.topics.includes(id))
    .sort((one, other) => other.all - one.all)
    .map(({ id }) => ({
      id,
      selected: filters.topics.includes(id),
      count: countAllMatches(counted, { places: filters.places, topics: [id] }),
    }))
}
