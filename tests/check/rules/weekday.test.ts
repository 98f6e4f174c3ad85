import { expect, it } from 'vitest'
import { weekday } from '../../../src/check/rules/weekday.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a weekday that is not the date’s', () => {
  expect(saidOfScars(weekday)).toEqual([
    { level: 'error', story: 'battery-plant', found: 'Monday for 2019-04-14' },
  ])
})

it.each([
  ['It opened on Sunday 18 July 2021.', '2021年7月18日（周日）启用。', 0],
  ['It opened on Saturday 18 July 2021.', '2021年7月18日（周日）启用。', 1],
  ['It opened on 18 July 2021, Sunday.', '2021年7月18日（星期六）启用。', 1],
  ['It opened on Wednesday, April 10.', '4月10日星期三启用。', 0],
])('%s / %s', (en, zh, count) => {
  expect(said(weekday, { body: madeBody([en, zh]) })).toHaveLength(count)
})
