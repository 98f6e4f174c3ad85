import { expect, it } from 'vitest'
import { strayDate } from '../../../src/check/rules/strayDate.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a date left behind a headline', () => {
  expect(saidOfScars(strayDate)).toMatchObject([{ level: 'error', story: 'water-bus' }])
})

it('finds one that stands as a paragraph of its own, and none in running text', () => {
  expect(said(strayDate, { body: madeBody(['2019-04-20']) })).toHaveLength(1)
  expect(said(strayDate, { body: madeBody(['The fair (12 to 14 April) was busy.']) })).toEqual([])
})
