import { expect, it } from 'vitest'
import { columnsOf } from '../../src/editions/plainText.ts'

it.each([
  ['Chengdu, 13.1%', 14],
  ['成都', 4],
  ['，。《》', 8],
  ['“”’…—·', 12],
  ['ｱ', 1],
  ['é', 2],
  ['e\u0301', 1],
  ['한국', 4],
  ['𠮷', 2],
  ['✈', 2],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})
