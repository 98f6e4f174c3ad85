import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAllMatches } from '../../src/archive/filterCounts.ts'
import { storyTimeline, stretchesOf, type Timeline } from '../../src/archive/storyTimeline.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { bundledArchive } from '../support/bundledArchive.ts'

const bundled = deriveCatalogue(await bundledArchive()).catalogue.issues

/** Issues of one story each, about trade in Chongqing. */
const issuesOf = (...ids: string[]) => ids.map((id) => ({ id, facets: { 'chongqing/trade': 1 } }))
const countsOf = ({ rows }: Timeline, place: string) => rows.find((row) => row.place === place)?.counts

describe('the timeline of the bundled archive', () => {
  const timeline = storyTimeline(bundled, [])

  it('has every month from the first issue to the last, and says which have an issue', () => {
    expect(timeline.step).toBe('month')
    expect(timeline.periods).toHaveLength(35)
    expect(timeline.periods.filter(({ issues }) => issues > 0).map(({ id }) => id)).toEqual([
      '2018-10',
      '2021-06',
      '2021-07',
      '2021-08',
    ])
  })

  it('counts the stories of each place, month by month', () => {
    expect(countsOf(timeline, 'chengdu')?.slice(-3)).toEqual([3, 9, 2])
    expect(countsOf(timeline, 'guizhou')?.[0]).toBe(2)
    expect(timeline.most).toBe(9)
  })

  it('counts the stories of the topics that are asked for', () => {
    expect(countsOf(storyTimeline(bundled, ['trade']), 'chengdu')?.slice(-3)).toEqual([0, 1, 1])
  })

  it('puts months without an issue into one stretch', () => {
    const stretches = stretchesOf(timeline.periods).map(({ from, to, issues }) => [from, to, issues])
    expect(stretches).toEqual([
      [34, 34, 1],
      [33, 33, 1],
      [32, 32, 1],
      [1, 31, 0],
      [0, 0, 1],
    ])
  })
})

describe('a timeline', () => {
  it('goes by the month for four years, and by the year from then on', () => {
    expect(storyTimeline(issuesOf('2021-12', '2018-01'), []).periods).toHaveLength(48)
    const longer = storyTimeline(issuesOf('2022-01', '2020-06', '2020-01', '2018-01'), [])
    expect(longer.periods).toEqual([
      { id: '2018', issues: 1 },
      { id: '2019', issues: 0 },
      { id: '2020', issues: 2 },
      { id: '2021', issues: 0 },
      { id: '2022', issues: 1 },
    ])
    expect(countsOf(longer, 'chongqing')).toEqual([1, 0, 2, 0, 1])
  })

  it('crosses the turn of a year', () => {
    expect(storyTimeline(issuesOf('2021-01', '2020-12'), []).periods.map(({ id }) => id)).toEqual([
      '2020-12',
      '2021-01',
    ])
  })

  it('is empty where the archive is', () => {
    expect(storyTimeline([], [])).toMatchObject({ periods: [], most: 0 })
  })

  it('loses no story and counts none twice, whatever the archive', () => {
    const months = fc.integer({ min: 1950 * 12, max: 2050 * 12 }).map((month) => {
      const [year, rest] = [Math.floor(month / 12), (month % 12) + 1]
      return `${year}-${String(rest).padStart(2, '0')}`
    })
    const facets = fc.dictionary(
      fc.constantFrom('chongqing/trade', 'chengdu,sichuan/trade', '/health', 'diqing/health,trade'),
      fc.integer({ min: 1, max: 9 }),
    )
    const archives = fc
      .uniqueArray(months, { maxLength: 30 })
      .map((ids) => ids.sort().reverse())
      .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), facets }))))
    fc.assert(
      fc.property(archives, fc.constantFrom([], ['trade'] as const), (issues, topics) => {
        const { rows, periods } = storyTimeline(issues, topics)
        for (const { place, counts } of rows) {
          const sum = counts.reduce((total, count) => total + count, 0)
          expect(sum).toBe(countAllMatches(issues, { places: [place], topics }))
        }
        expect(periods.reduce((total, period) => total + period.issues, 0)).toBe(issues.length)
      }),
    )
  })
})
