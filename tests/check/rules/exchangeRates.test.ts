import { expect, it } from 'vitest'
import { exchangeRates } from '../../../src/check/rules/exchangeRates.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds two sums at a rate that the year does not know, once for both languages', () => {
  expect(saidOfScars(exchangeRates)).toEqual([
    {
      level: 'error',
      story: 'battery-plant',
      found: '“2.71 billion yuan ($522 million)”, which implies 5.19',
    },
  ])
})

it.each([
  ['2018-10-20', 'a volume of 124.18 billion yuan ($17.9 billion)'],
  ['2021-07-19', 'a bonus of 50,000 yuan ($7,708.52)'],
  ['2021-07-19', 'a fund of £20 million (179 million yuan)'],
  ['2021-07-19', 'some 8 million yuan (about $1 million)'],
])('%s: accepts %s', (date, text) => {
  expect(said(exchangeRates, { date, body: madeBody([text]) })).toEqual([])
})

it('holds the same sums against the year of the story', () => {
  const body = madeBody(['a volume of 124.18 billion yuan ($17.9 billion)'])
  expect(said(exchangeRates, { date: '2014-10-20', body })).toEqual(['error $.stories[0].body[0][0].en'])
})

it('holds them against the rest of the issue where the year alone lets them pass', () => {
  const story = (text: string) => ({ date: '2019-04-10', body: madeBody([text]) })
  expect(
    said(
      exchangeRates,
      story('6.72 billion yuan ($1.00 billion)'),
      story('13.42 billion yuan ($2.00 billion)'),
      story('7.19 billion yuan ($1.00 billion)'),
    ),
  ).toEqual(['error $.stories[2].body[0][0].en'])
})
