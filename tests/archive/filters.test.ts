import { describe, expect, it } from 'vitest'
import { countAllMatches, countMatches, placeOptions, topicOptions } from '../../src/archive/filterCounts.ts'
import {
  facetKey,
  matches,
  noFilters,
  type PlaceFilterId,
  placeFilterIds,
  type Tags,
} from '../../src/archive/filters.ts'
import type { PlaceId } from '../../src/archive/places.ts'
import { type TopicId, topicIds } from '../../src/archive/topics.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { bundledArchive } from '../support/bundled.ts'

function tags(places: PlaceId[], topics: TopicId[] = ['trade']): Tags {
  return { places, topics }
}

/** An entry of a catalogue that counts the stories with these tags. */
function counting(...stories: Tags[]) {
  const facets: Record<string, number> = {}
  for (const story of stories) facets[facetKey(story)] = (facets[facetKey(story)] ?? 0) + 1
  return { facets }
}

it.each<[PlaceFilterId, PlaceId[], boolean]>([
  ['guizhou', ['guiyang'], true],
  ['chengdu', ['chongqing', 'chengdu'], true],
  ['sichuan-outside-chengdu', ['sichuan'], true],
  ['sichuan-outside-chengdu', ['chengdu', 'sichuan'], true],
  ['beyond', [], true],
  ['beyond', ['chengdu', 'tibet'], true],
  ['beyond', ['hong-kong'], true],
  ['guiyang', ['guizhou'], false],
  ['chongqing', ['chengdu', 'sichuan'], false],
  ['sichuan-outside-chengdu', ['chengdu'], false],
  ['beyond', ['sichuan'], false],
])('the place filter %s matches a story tagged %j: %s', (place, tagged, isMatch) => {
  expect(matches(tags(tagged), { places: [place], topics: [] })).toBe(isMatch)
})

it.each<[PlaceFilterId[], TopicId[], boolean]>([
  [[], [], true],
  [['chengdu', 'chongqing'], [], true],
  [[], ['trade', 'finance'], true],
  [['chongqing'], ['health'], true],
  [['chongqing'], ['trade'], false],
])('a story must match one of the places %j and one of the topics %j: %s', (places, topics, isMatch) => {
  expect(matches(tags(['chongqing'], ['health', 'finance']), { places, topics })).toBe(isMatch)
})

describe('counts of matching stories', () => {
  it('equal the number of matching stories for every place and topic of the bundled archive', async () => {
    const issues = await bundledArchive()
    const entries = deriveCatalogue(issues).catalogue.issues
    for (const place of placeFilterIds)
      for (const topic of topicIds) {
        const filters = { places: [place], topics: [topic] }
        const byHand = issues.map(({ stories }) => stories.filter((story) => matches(story, filters)).length)
        expect(entries.map((entry) => countMatches(entry, filters))).toEqual(byHand)
        expect(countAllMatches(entries, filters)).toBe(byHand.reduce((sum, count) => sum + count, 0))
      }
    expect(countAllMatches(entries, noFilters)).toBe(issues.flatMap(({ stories }) => stories).length)
  })

  it('include stories without a place, and ignore ids of a later release', () => {
    const later = { facets: { '/education': 2, 'mars,chengdu/trade,opera': 1 } }
    expect(countMatches(later, { places: ['beyond'], topics: [] })).toBe(2)
    expect(countMatches(later, { places: ['chengdu'], topics: [] })).toBe(1)
  })
})

describe('the place filter', () => {
  const offered = (...tagged: Tags[]) => placeOptions([counting(...tagged)], noFilters).map(({ id }) => id)

  it.each<[PlaceFilterId, PlaceId[]]>([
    ['sichuan-outside-chengdu', ['sichuan']],
    ['beyond', []],
  ])('offers the group %s only if the archive has such stories', (group, tagged) => {
    expect(offered(tags(tagged))).toContain(group)
    expect(offered(tags(['chengdu']))).not.toContain(group)
  })

  it('offers a place that a link selects, so that readers can clear it', () => {
    const options = placeOptions([counting(tags(['diqing']))], { places: ['diqing'], topics: [] })
    expect(options.filter(({ selected }) => selected)).toEqual([{ id: 'diqing', selected: true, count: 1 }])
  })
})

describe('the topic filter', () => {
  const archive = [counting(tags(['chengdu'], ['energy', 'trade']), tags(['chongqing'], ['energy']))]

  it('offers the topics of the archive, those with most stories first', () => {
    expect(topicOptions(archive, noFilters)).toEqual([
      { id: 'energy', selected: false, count: 2 },
      { id: 'trade', selected: false, count: 1 },
    ])
  })

  it('offers a topic that a link selects, even without stories', () => {
    const options = topicOptions(archive, { places: [], topics: ['culture'] })
    expect(options.at(-1)).toEqual({ id: 'culture', selected: true, count: 0 })
  })
})

it('a filter counts by the selection of the other filter and ignores its own', () => {
  const archive = [counting(tags(['chengdu']), tags(['chengdu'], ['energy']), tags(['chongqing']))]
  const filters = { places: ['chongqing'], topics: ['trade'] } as const
  expect(placeOptions(archive, filters).map(({ count }) => count)).toEqual([1, 1, 0, 0])
  expect(topicOptions(archive, filters).map(({ count }) => count)).toEqual([1, 0])
})
