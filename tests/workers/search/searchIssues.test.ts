import { expect, it } from 'vitest'
import { type Filters, noFilters } from '../../../src/archive/filters.ts'
import { makeSearchable } from '../../../src/archive/search/searchableIssue.ts'
import { readTerms } from '../../../src/archive/search/searchTerms.ts'
import type { SearchAnswer } from '../../../src/device/searchRequests.ts'
import { searchIssues } from '../../../src/workers/search/searchIssues.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundled.ts'

const all = { filters: noFilters, limit: 20 }

type Sought = Parameters<typeof searchIssues>

function scan(issues: Sought[0], query: string, search = all, report: Sought[3] = () => {}) {
  return searchIssues(issues, readTerms(query), search, report, new AbortController().signal)
}

it('finds the newest first, and counts by place and topic whatever the filters', async () => {
  const issues = (await bundledArchive()).map(makeSearchable)
  const found = await scan(issues, 'airport')
  expect(found).toMatchObject({ searched: 4, total: 4, done: true })
  expect(found.hits.map(({ issueId, story }) => `${issueId}/${story.id}`)).toEqual([
    '2021-08/chengdu-cargo-routes',
    '2021-07/tianfu-airport-opens',
    '2021-06/tianfu-airport-first-flight',
  ])
  const filters: Filters = { places: ['chongqing'], topics: [] }
  const filtered = await scan(issues, 'airport', { filters, limit: 20 })
  expect(filtered).toEqual({ ...found, hits: [] })
})

it('returns as many hits as are asked for, and counts all', async () => {
  const issues = madeArchive(3, 10).map(makeSearchable)
  const found = await scan(issues, 'headline', { ...all, limit: 12 })
  expect(found.hits).toHaveLength(12)
  expect(found.facets).toEqual({ 'chengdu/trade': 30 })
})

it('skips issues that are missing, and waits for those that arrive late', async () => {
  const [first, second] = madeArchive(2, 1).map(makeSearchable)
  const coming = [undefined, Promise.resolve(undefined), Promise.resolve(first), second]
  const found = await scan(coming, 'headline')
  expect(found).toMatchObject({ searched: 2, total: 4, done: true })
  expect(found.hits.map(({ issueId }) => issueId)).toEqual(['2021-12', '2021-11'])
})

it('reports interim answers while issues arrive slowly', async () => {
  const [first, second] = madeArchive(2, 1).map(makeSearchable)
  const late = new Promise<typeof second>((resolve) => setTimeout(() => resolve(second), 80))
  const slow = new Promise<typeof first>((resolve) => setTimeout(() => resolve(first), 60))
  const reported: SearchAnswer[] = []
  const found = await scan([slow, late], 'headline', all, (answer) => reported.push(answer))
  expect(reported.map(({ hits, done }) => [hits.length, done])).toEqual([[1, false]])
  expect(found).toMatchObject({ searched: 2, done: true })
})
