import { expect, it } from 'vitest'
import { firstLinesOf } from '../../../../src/import/read/text/firstLines.ts'

const firstOf = (...lines: string[]) => [...firstLinesOf(lines, (index) => index > 0)]

it('finds the first line of a paragraph by its indent after the end of a sentence', () => {
  const lines = ['    Trains to the airport run every ten', 'minutes from May.', '    They cost 12 yuan.']
  expect(firstOf(...lines)).toEqual([2])
})

it('finds one below a headline that ends early', () => {
  expect(firstOf('成都地铁', '    成都地铁十八号线五月开通，全程三十三分钟，', '票价十二元。')).toEqual([1])
})

it('finds each line if all are indented and end like sentences', () => {
  expect(firstOf('成都地铁。', '    Trains run from May.', '    They cost 12 yuan.')).toEqual([1, 2])
})

it('does not find the second line of a list item', () => {
  const item = ['1. Trains to the airport run every ten', '   minutes from May.', '   They cost 12 yuan.']
  expect(firstOf(...item)).toEqual([])
})

it('does not find lines that are all indented and wrapped', () => {
  expect(firstOf('  Trains run every ten', '  minutes from May.', '  They cost', '  12 yuan.')).toEqual([])
})

it('does not find a line whose first word did not fit above', () => {
  expect(firstOf('Trains to the airport run every', '  ten minutes from the first of')).toEqual([])
})

it('reads a text of any number of lines', () => {
  const lines = Array.from({ length: 200_000 }, () => 'a')
  expect(firstLinesOf(lines, () => true).size).toBe(0)
})
