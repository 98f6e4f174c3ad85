import { expect, it } from 'vitest'
import { layOutPage } from '../../../src/import/read/layout/layOutPage.ts'
import type { Piece } from '../../../src/import/read/layout/piece.ts'

const size = 10

function column(x: number, y: number, lines: readonly string[]): Piece[] {
  return lines.map((text, index) => {
    const columns = [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 2 : 1), 0)
    return { text, x, y: y - index * size * 1.4, size, width: columns * size * 0.5 }
  })
}

const chinese = ['全程14小时20分钟。', '卧铺票价542元，座位311元。', '首趟列车的1860张票售罄。']
const next = ['A school has opened in the town', 'and it has three good teachers', 'who came from the coast']
const english = [
  'It takes 14 hours and 20 minutes.',
  'A bed costs 542 RMB; a seat 311.',
  'All 1,860 places are sold.',
]

function textsOf(right: readonly string[]): string[] {
  const pieces = [...column(50, 700, chinese), ...column(50, 648, next), ...column(300, 700, right)]
  return layOutPage(pieces, []).map(({ text }) => text)
}

it('reads two columns row by row where one has the figures of the other', () => {
  expect(textsOf(english)).toEqual([...chinese, ...english, ...next])
})

it('leaves a headline in both languages whole, though figures below begin where its second language does', () => {
  const headline = [...column(50, 700, ['开往罗兹的货运列车']), ...column(144, 700, ['Trains Save Two Days'])]
  const figures = [686, 672, 658].flatMap((y) => column(144, y, ['284']))
  const [first] = layOutPage([...headline, ...figures], []).map(({ text }) => text)
  expect(first).toBe('开往罗兹的货运列车 Trains Save Two Days')
})

it('leaves the date of a headline in its line, though it begins where the Chinese below does', () => {
  const headline = 'Ruili Opens a Hospital for Both Sides'
  const head = [
    { text: headline, x: 50, y: 700, size: 10.5, width: 248 },
    { text: '（2025-06-23）', x: 300, y: 700, size: 10.5, width: 74 },
  ]
  const below = [...column(50, 680, english), ...column(300, 680, chinese)]
  const [first] = layOutPage([...head, ...below], []).map(({ text }) => text)
  expect(first).toContain('2025-06-23')
})
