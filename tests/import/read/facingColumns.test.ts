import { expect, it } from 'vitest'
import { layOutPage } from '../../../src/import/read/layOutPage.ts'
import type { Piece } from '../../../src/import/read/positionedLine.ts'

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
const unlike = [
  'nine weeks and a test of 72 cups.',
  'Only 61% pass at the first try,',
  'and 540 have passed.',
]

function textsOf(right: readonly string[]): string[] {
  const pieces = [...column(50, 700, chinese), ...column(50, 648, next), ...column(300, 700, right)]
  return layOutPage(pieces, []).map(({ text }) => text)
}

it('reads two columns row by row where one has the figures of the other', () => {
  expect(textsOf(english)).toEqual([...chinese, ...english, ...next])
})

it('reads two columns one after the other where they are in two languages by chance, with other figures', () => {
  expect(textsOf(unlike)).toEqual([...chinese, ...next, ...unlike])
})

it('leaves a headline in both languages whole, though figures below begin where its second language does', () => {
  const headline = [...column(50, 700, ['开往罗兹的货运列车']), ...column(144, 700, ['Trains Save Two Days'])]
  const figures = [686, 672, 658].flatMap((y) => column(144, y, ['284']))
  const [first] = layOutPage([...headline, ...figures], []).map(({ text }) => text)
  expect(first).toBe('开往罗兹的货运列车 Trains Save Two Days')
})

it('reads two columns one after the other where a sentence that one breaks off goes on in the next', () => {
  const tail = ['荷兰仍是最大的竞争对手。']
  const story = ['Trains save two days on the way.', 'A yard weighs the cars, screens']
  const end = ['and, for the first time, fruit.', 'Few of them go back, she says.']
  const other = ['从成都开往波兰的货运列车', '如今十一天到达，少了两天。']
  const left = [...column(50, 714, tail), ...column(50, 658, story)]
  const right = [...column(300, 714, end), ...column(300, 658, other)]
  expect(layOutPage([...left, ...right], []).map(({ text }) => text)).toEqual([
    ...[...tail, ...story],
    ...[...end, ...other],
  ])
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

it('parts a lone line from Chinese that it nearly touches where the page’s other Chinese begins', () => {
  const lone = [
    { text: 'are in the shops 30 hours after', x: 50, y: 740, size, width: 248 },
    ...column(50, 726, ['they were cut.']),
    ...column(300, 740, ['云南去年鲜花出口']),
  ]
  const below = [...column(50, 680, [...english, ...english]), ...column(300, 680, [...chinese, ...chinese])]
  const texts = layOutPage([...lone, ...below], []).map(({ text }) => text)
  expect(texts).toContain('are in the shops 30 hours after')
})

it('reads two columns one after the other where only a text further down in the same column has its figures', () => {
  const market = [
    'A market of 46 streets opens.',
    'It has 3,200 stalls at night.',
    'Stalls pay 180 RMB a month.',
  ]
  const works = ['The works saves 110 tonnes.', 'Its bricks weigh 18% less.', 'Guiyang takes 9,000 of them.']
  const bricks = ['工厂节约110吨。', '砖比黏土砖轻18%。', '贵阳将用9000块砖。']
  const left = [...column(50, 700, chinese), ...column(50, 640, market)]
  const right = [...column(300, 700, works), ...column(300, 640, bricks)]
  expect(layOutPage([...left, ...right], []).map(({ text }) => text)).toEqual([
    ...[...chinese, ...market],
    ...[...works, ...bricks],
  ])
})
