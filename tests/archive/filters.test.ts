import { describe, expect, it } from 'vitest'
import { countAllMatches, countMatches, placeOptions, topicOptions } from '../../src/archive/filterCounts.ts'
import {
  facetKey,
  isPlaceFilterId,
  matches,
  noFilters,
  type PlaceFilterId,
  placeFilterIds,
  placeFilters,
  type Tags,
} from '../../src/archive/filters.ts'
import type { PlaceId } from '../../src/archive/places.ts'
import { type TopicId, topicIds } from '../../src/archive/topics.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { bundledArchive } from '../support/bundledArchive.ts'

function tags(places: PlaceId[], topics: TopicId[] = ['trade']): Tags {
  return { places, topics }
}

/** One entry that counts the stories with these tags. */
function counting(...stories: Tags[]) {
  const facets: Record<string, number> = {}
  for (const story of stories) facets[facetKey(story)] = (facets[facetKey(story)] ?? 0) + 1
  return { facets }
}

describe('a place', () => {
  it.each<[PlaceFilterId, PlaceId[]]>([
    ['sichuan', ['chengdu']],
    ['guizhou', ['guiyang']],
    ['yunnan', ['diqing']],
    ['chengdu', ['chongqing', 'chengdu']],
    ['sichuan-outside-chengdu', ['sichuan']],
    ['sichuan-outside-chengdu', ['chengdu', 'sichuan']],
    ['beyond', []],
    ['beyond', ['chengdu', 'tibet']],
    ['beyond', ['hong-kong']],
  ])('%s takes a story of %j', (place, tagged) => {
    expect(matches(tags(tagged), { places: [place], topics: [] })).toBe(true)
  })

  it.each<[PlaceFilterId, PlaceId[]]>([
    ['chengdu', ['sichuan']],
    ['guiyang', ['guizhou']],
    ['chongqing', ['chengdu', 'sichuan']],
    ['sichuan-outside-chengdu', ['chengdu']],
    ['sichuan-outside-chengdu', []],
    ['beyond', ['sichuan']],
    ['yunnan', []],
  ])('%s leaves out a story of %j', (place, tagged) => {
    expect(matches(tags(tagged), { places: [place], topics: [] })).toBe(false)
  })
})

describe('filters together', () => {
  const story = tags(['chongqing'], ['health', 'finance'])

  it('ask nothing when they are empty', () => {
    expect(matches(story, noFilters)).toBe(true)
  })

  it('take any within a group', () => {
    expect(matches(story, { places: ['chengdu', 'chongqing'], topics: [] })).toBe(true)
    expect(matches(story, { places: [], topics: ['trade', 'finance'] })).toBe(true)
  })

  it('ask all across the groups', () => {
    expect(matches(story, { places: ['chongqing'], topics: ['health'] })).toBe(true)
    expect(matches(story, { places: ['chongqing'], topics: ['trade'] })).toBe(false)
    expect(matches(story, { places: ['chengdu'], topics: ['health'] })).toBe(false)
  })
})

it('has a bit of a number for each filter, by which stories are counted', () => {
  expect(placeFilterIds.length).toBeLessThanOrEqual(32)
  expect(topicIds.length).toBeLessThanOrEqual(32)
})

describe('the counts of the bundled archive', () => {
  const southwest: PlaceId[] = ['chengdu', 'sichuan', 'chongqing', 'guizhou', 'guiyang', 'yunnan', 'diqing']
  const takes: Readonly<Record<PlaceFilterId, (places: readonly PlaceId[]) => boolean>> = {
    chengdu: (places) => places.includes('chengdu'),
    sichuan: (places) => places.includes('sichuan') || places.includes('chengdu'),
    chongqing: (places) => places.includes('chongqing'),
    guizhou: (places) => places.includes('guizhou') || places.includes('guiyang'),
    guiyang: (places) => places.includes('guiyang'),
    yunnan: (places) => places.includes('yunnan') || places.includes('diqing'),
    diqing: (places) => places.includes('diqing'),
    'hong-kong': (places) => places.includes('hong-kong'),
    macao: (places) => places.includes('macao'),
    tibet: (places) => places.includes('tibet'),
    'sichuan-outside-chengdu': (places) => places.includes('sichuan'),
    beyond: (places) => places.length === 0 || places.some((place) => !southwest.includes(place)),
  }
  const everyPlace = Object.keys(placeFilters).filter(isPlaceFilterId)

  it.each(everyPlace)(
    'for %s with every topic are those of counting the stories one by one',
    async (place) => {
      const issues = await bundledArchive()
      const entries = deriveCatalogue(issues).catalogue.issues
      for (const topic of topicIds) {
        const byHand = issues.map(
          ({ stories }) =>
            stories.filter((story) => takes[place](story.places) && story.topics.includes(topic)).length,
        )
        const filters = { places: [place], topics: [topic] }
        expect(entries.map((entry) => countMatches(entry, filters))).toEqual(byHand)
        expect(countAllMatches(entries, filters)).toBe(byHand.reduce((sum, count) => sum + count, 0))
      }
    },
  )

  it('are all stories where nothing is asked', async () => {
    const issues = await bundledArchive()
    const entries = deriveCatalogue(issues).catalogue.issues
    expect(countAllMatches(entries, noFilters)).toBe(issues.flatMap(({ stories }) => stories).length)
  })
})

describe('a facet key', () => {
  it('is the same in whatever order the tags stand', () => {
    expect(facetKey(tags(['sichuan', 'chengdu'], ['trade', 'energy']))).toBe('chengdu,sichuan/energy,trade')
    expect(facetKey(tags(['chengdu', 'sichuan'], ['energy', 'trade']))).toBe('chengdu,sichuan/energy,trade')
  })

  it('counts a story of no place, and ignores ids that a newer archive may bring', () => {
    expect(countMatches({ facets: { '/education': 2 } }, { places: ['beyond'], topics: [] })).toBe(2)
    expect(
      countMatches({ facets: { 'mars,chengdu/trade,opera': 1 } }, { places: ['chengdu'], topics: [] }),
    ).toBe(1)
  })
})

describe('the place filter offers', () => {
  const ids = (options: readonly { id: string }[]) => options.map(({ id }) => id)

  it('the four main places even where the archive has nothing of them', () => {
    expect(ids(placeOptions([], noFilters))).toEqual(['chengdu', 'chongqing', 'guizhou', 'yunnan'])
  })

  it('the two groups where the archive has such stories', () => {
    expect(ids(placeOptions([counting(tags(['sichuan']))], noFilters))).toContain('sichuan-outside-chengdu')
    expect(ids(placeOptions([counting(tags(['chengdu']))], noFilters))).not.toContain(
      'sichuan-outside-chengdu',
    )
    expect(ids(placeOptions([counting(tags([]))], noFilters))).toContain('beyond')
    expect(ids(placeOptions([counting(tags(['chengdu']))], noFilters))).not.toContain('beyond')
  })

  it('what a link selects, so that it can be cleared', () => {
    const options = placeOptions([counting(tags(['diqing']))], { places: ['diqing'], topics: [] })
    expect(options.filter(({ selected }) => selected)).toEqual([{ id: 'diqing', selected: true, count: 1 }])
  })

  it('counts that heed the topics chosen, and not the places chosen', () => {
    const archive = [
      counting(tags(['chengdu'], ['trade']), tags(['chengdu'], ['energy']), tags(['chongqing'])),
    ]
    const options = placeOptions(archive, { places: ['chongqing'], topics: ['trade'] })
    expect(options.map(({ id, count }) => [id, count])).toEqual([
      ['chengdu', 1],
      ['chongqing', 1],
      ['guizhou', 0],
      ['yunnan', 0],
    ])
  })
})

describe('the topic filter offers', () => {
  const archive = [counting(tags(['chengdu'], ['energy', 'trade']), tags(['chongqing'], ['energy']))]

  it('the topics that the archive has stories of, in the order of the vocabulary', () => {
    expect(topicOptions(archive, noFilters)).toEqual([
      { id: 'trade', selected: false, count: 1 },
      { id: 'energy', selected: false, count: 2 },
    ])
  })

  it('what a link selects, even where the archive has nothing of it', () => {
    const options = topicOptions(archive, { places: [], topics: ['culture'] })
    expect(options.at(-1)).toEqual({ id: 'culture', selected: true, count: 0 })
  })

  it('counts that heed the places chosen, and not the topics chosen', () => {
    const options = topicOptions(archive, { places: ['chongqing'], topics: ['trade'] })
    expect(options.map(({ id, count }) => [id, count])).toEqual([
      ['trade', 0],
      ['energy', 1],
    ])
  })
})
