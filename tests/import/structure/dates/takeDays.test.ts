import { expect, it } from 'vitest'
import { sourceDay, takeCredit, takeDays } from '../../../../src/import/structure/dates/takeDays.ts'
import type { LabelledBlock } from '../../../../src/import/structure/label/labelBlocks.ts'

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

function labelsOf(text: string, own: Partial<LabelledBlock> = {}): string[] {
  const blocks = takeDays([{ ...body, text, undated: { text }, ...own }])
  return blocks.map(({ label, text: said }) => `${label}: ${said}`)
}

it('makes a separate line from a source in brackets, but not from a mark', () => {
  expect(labelsOf('It opened. (Xinhua, 5 July)')).toEqual(['body: It opened.', 'sources: Source: Xinhua'])
  expect(labelsOf('It opened. (more, 5 July)')).toEqual(['body: It opened.'])
})

it.each([
  ['12 October 2026 | Chengdu Daily 成都日报', ['sources: Source: Chengdu Daily 成都日报']],
  ['2026年9月3日 · 宜宾日报', ['sources: 来源：宜宾日报']],
  ['Yunnan Daily, September 5, 2024', ['sources: Source: Yunnan Daily']],
  ['三台 · 9月3日', ['dateline: 三台 · 9月3日']],
  ['5 September', []],
])('makes a line of sources from the newspaper beside a day: %j', (text, others) => {
  expect(labelsOf(text, { kind: 'date', label: 'date' })).toEqual([`date: ${text}`, ...others])
})
