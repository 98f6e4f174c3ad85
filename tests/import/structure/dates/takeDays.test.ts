import { expect, it } from 'vitest'
import { sourceDay, takeCredit, takeDays } from '../../../../src/import/structure/dates/takeDays.ts'

it.each([
  ['It ends in March. (Yunnan Daily, 5 September)', 'It ends in March.', 'Yunnan Daily'],
  ['It ends in March. (Xinhua, September 5, 2024)', 'It ends in March.', 'Xinhua'],
  ['工程明年3月完工。（《云南日报》9月5日）', '工程明年3月完工。', '云南日报'],
])('a body %j ends with its source and day', (body, text, source) => {
  expect(takeCredit(body)).toMatchObject({ text, source, date: { month: 9, day: 5 } })
})

it.each(['It ends in March (with a delay of a year)', 'The fair opens in Chengdu (5 September).'])(
  'a body %j does not end with a source',
  (body) => {
    expect(takeCredit(body)).toEqual({ text: body })
  },
)

it.each([
  ['It ends in March. (5 September)', 'It ends in March.'],
  ['工程明年3月完工。（9月5日）', '工程明年3月完工。'],
  ['It ends in March. [5 September]', 'It ends in March.'],
])('a body %j ends with only its day', (body, text) => {
  expect(takeCredit(body)).toEqual({ text, date: { month: 9, day: 5 } })
})

it.each([
  ['It ends in March. (Leshan Daily)', { text: 'It ends in March.', source: 'Leshan Daily' }],
  ['工程明年3月完工。（贵州日报）', { text: '工程明年3月完工。', source: '贵州日报' }],
  ['It is an agency (Xinhua News).', { text: 'It is an agency (Xinhua News).' }],
])('a body %j may end with only its source', (body, credit) => {
  expect(takeCredit(body)).toEqual(credit)
})

it.each([
  ['来源：四川日报10月12日', '来源：四川日报', '10月12日'],
  ['来源：四川日报 | 2021-10-12', '来源：四川日报', '2021-10-12'],
  ['Source: Guizhou Daily, 5 September 2021', 'Source: Guizhou Daily', '5 September 2021'],
  ['Source: Guizhou Daily (September 5)', 'Source: Guizhou Daily', 'September 5)'],
])('a line of sources %j ends with their day', (line, text, day) => {
  expect(sourceDay(line)).toEqual({ text, day })
})

it.each(['Source: Radio 4', 'Sources: Guizhou Daily, 21st Century Herald', '来源：第1财经'])(
  'a line of sources %j does not end with a day',
  (line) => {
    expect(sourceDay(line)).toEqual({ text: line })
  },
)

const body = {
  kind: 'text',
  label: 'body',
  place: 'in',
  language: 'en',
  page: 1,
  line: 1,
  gap: true,
  heading: false,
  hasReadMore: false,
  links: [],
  parts: { text: '', dateFirst: false },
  isSetUnlike: false,
  readsLikeNews: true,
} as const

function labelsOf(text: string): string[] {
  return takeDays([{ ...body, text, undated: { text } }]).map(({ label, text: own }) => `${label}: ${own}`)
}

it('makes a separate line from a source in brackets, but not from a mark', () => {
  expect(labelsOf('It opened. (Xinhua, 5 July)')).toEqual(['body: It opened.', 'sources: Source: Xinhua'])
  expect(labelsOf('It opened. (more, 5 July)')).toEqual(['body: It opened.'])
})
