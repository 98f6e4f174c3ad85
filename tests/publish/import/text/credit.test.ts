import { expect, it } from 'vitest'
import { takeCredit } from '../../../../src/publish/import/text/credit.ts'

it.each([
  ['It ends in March. (Yunnan Daily, 5 September)', 'It ends in March.', 'Yunnan Daily'],
  ['It ends in March. (Xinhua, September 5, 2024)', 'It ends in March.', 'Xinhua'],
  ['工程明年3月完工。（《云南日报》9月5日）', '工程明年3月完工。', '云南日报'],
])('a body %j ends with its source and day', (body, text, source) => {
  expect(takeCredit(body)).toMatchObject({ text, source, date: { month: 9, day: 5 } })
})

it.each(['It ends in March (with a delay of a year)', 'The fair opens in Chengdu (5 September).'])(
  'a body %j ends with none',
  (body) => {
    expect(takeCredit(body)).toBeUndefined()
  },
)

it.each([
  ['It ends in March. (5 September)', 'It ends in March.'],
  ['工程明年3月完工。（9月5日）', '工程明年3月完工。'],
])('a body %j ends with its day alone', (body, text) => {
  expect(takeCredit(body)).toEqual({ text, date: { month: 9, day: 5 } })
})
