import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countAllMatches } from '../../src/archive/filterCounts.ts'
import { storyTimeline } from '../../src/archive/storyTimeline.ts'

/** Issues of one story each, about trade in Chongqing, newest first. */
const issuesOf = (...ids: string[]) => ids.map((id) => ({ id, facets: { 'chongqing/trade': 1 } }))

it('has every month from the first issue to the last, across the turn of a year', () => {
  const timeline = storyTimeline(issuesOf('2021-02', '2020-12', '2020-11'), [])
  expect(timeline).toMatchObject({ step: 'month', most: 1 })
  expect(timeline.periods.map(({ id, issues }) => [id, issues])).toEqual([
    ['2020-11', 1],
    ['2020-12', 1],
    ['2021-01', 0],
    ['2021-02', 1],
  ])
  expect(timeline.rows.find(({ place }) => place === 'chongqing')?.counts).toEqual([1, 1, 0, 1])
})

it('counts by year if it spans more than four years', () => {
  expect(storyTimeline(issuesOf('2021-12', '2018-01'), []).periods).toHaveLength(48)
  const { periods, rows } = storyTimeline(issuesOf('2022-01', '2020-06', '2020-01', '2018-01'), [])
  expect(periods.map(({ id }) => id)).toEqual(['2018', '2019', '2020', '2021', '2022'])
  expect(rows.find(({ place }) => place === 'chongqing')?.counts).toEqual([1, 0, 2, 0, 1])
})

it('is empty for an empty archive', () => {
  expect(storyTimeline([], [])).toMatchObject({ periods: [], most: 0 })
})

it('counts each story once in any archive', () => {
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
      for (const { place, counts } of rows)
        expect(counts.reduce((total, count) => total + count, 0)).toBe(
          countAllMatches(issues, { places: [place], topics }),
        )
      expect(periods.reduce((total, period) => total + period.issues, 0)).toBe(issues.length)
    }),
  )
})
