import { expect, it } from 'vitest'
import { loneDate, takeDate } from '../../../../src/publish/import/text/printedDate.ts'

it.each([
  ['(2021-06-27）', '2021-06-27'],
  ['（2021-6-7）', '2021-06-07'],
  ['(2021/06/27)', '2021-06-27'],
  ['（2021年6月27日）', '2021-06-27'],
  ['（2021-02-30）', undefined],
  ['2021-06-27', undefined],
  ['(27 June)', undefined],
])('%s is the lone date %s', (text, date) => {
  expect(loneDate(text)).toBe(date)
})

it.each([
  ['A Port Opens （2021-07-28）', { text: 'A Port Opens', date: '2021-07-28' }],
  ['港口开放(2021-07-28)', { text: '港口开放', date: '2021-07-28' }],
  ['A Port Opens (Phase 2)', { text: 'A Port Opens (Phase 2)' }],
  ['A Port Opens (2021-13-01)', { text: 'A Port Opens (2021-13-01)' }],
])('%s gives its date', (headline, taken) => {
  expect(takeDate(headline)).toEqual(taken)
})
