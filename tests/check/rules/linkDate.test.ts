import { expect, it } from 'vitest'
import { linkDate } from '../../../src/check/rules/linkDate.ts'
import { said, saidOfScars } from '../madeIssue.ts'

it('finds a story whose link is of another time', () => {
  expect(saidOfScars(linkDate)).toEqual([
    { level: 'warning', story: 'water-bus', found: '2019-04-02, while its link is of 2019-02-11' },
  ])
})

const fault = ['warning $.stories[0].date']

it.each([
  ['https://news.example.org/201904/08/WS1.html', []],
  ['https://news.example.org/2019-03/08/content_1.htm', fault],
  ['https://news.example.org/2019/03/08/ferries/', fault],
  ['https://news.example.org/page/201904/1.shtml', []],
  ['https://news.example.org/page/201902/1.shtml', fault],
  ['https://news.example.org/ferries', []],
])('a story of 10 April 2019 with %s', (link, findings) => {
  expect(said(linkDate, { date: '2019-04-10', link })).toEqual(findings)
})
