import { expect, it } from 'vitest'
import { readSlashDays } from '../../../../../src/import/structure/lines/split/readSlashDays.ts'

function read(...texts: readonly string[]): string[] {
  const lines = texts.map((text, index) => ({
    ...{ text, page: 1, line: index + 1, gap: true, heading: false, links: [] },
  }))
  return readSlashDays(lines).map(({ text }) => text)
}

it('reads several lines of a month and a day as days, in either order', () => {
  expect(read('10/13', 'Port opens', '10/22', '10/28')).toEqual([
    '10月13日',
    'Port opens',
    '10月22日',
    '10月28日',
  ])
  expect(read('4/10', '9/10', '12/10')).toEqual(['10月4日', '10月9日', '10月12日'])
})

it.each([
  [['1/3', '2/3', '3/3']],
  [['10/13', '10/22']],
  [['3/40', '10/13', '25/10']],
  [['7/8', '8/9', '9/10']],
])('leaves page numbers, what cannot be days, and what may be read in both ways: %s', (texts) => {
  expect(read(...texts)).toEqual(texts)
})
