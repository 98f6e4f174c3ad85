import { expect, it } from 'vitest'
import type { SourceLine } from '../../../../../src/import/read/sourceLine.ts'
import { splitBothBodies } from '../../../../../src/import/structure/lines/split/splitBothBodies.ts'

function textsOf(text: string, more: Partial<SourceLine> = {}): string[] {
  const line = { text, page: 1, line: 1, gap: true, heading: false, links: [], ...more }
  return splitBothBodies(line).map((part) => part.text)
}

const english = 'A crane has begun work at the port of Luzhou. It lifts 40 boxes an hour.'
const chinese = '泸州港一台起重机投入使用。每小时吊装40个集装箱。'

it('parts a paragraph that is first in one language, then in the other', () => {
  expect(textsOf(`${english} ${chinese}`)).toEqual([english, chinese])
  expect(textsOf(`${chinese}${english}`)).toEqual([chinese, english])
})

it('parts a paragraph that changes its language from sentence to sentence', () => {
  const inTurn =
    'A crane has begun work at the port of Luzhou. 泸州港一台起重机投入使用。It lifts 40 boxes an hour. 每小时吊装40个集装箱。'
  expect(textsOf(inTurn)).toEqual([english, chinese])
})

it.each([
  'The slogan is “绿水青山就是金山银山。” It hangs at the gate of the park, and at each of its eleven bridges, in red.',
  '泸州港与Maersk签约，由后者提供起重机。每小时可吊装40个集装箱。',
  'A crane (起重机) has begun work at the port of Luzhou. It lifts 40 boxes an hour.',
])('leaves a text whole that only quotes the other language: %s', (text) => {
  expect(textsOf(text)).toEqual([text])
})

it('leaves headings and lines of print whole', () => {
  const both = `${english} ${chinese}`
  expect(textsOf(both, { heading: true })).toEqual([both])
  expect(textsOf(both, { box: { x: 0, y: 0, width: 9, height: 9 } })).toEqual([both])
})

it('loses no link, though its words stand in both languages', () => {
  const across = { label: 'boxes an hour. 泸州港', address: 'https://port.example/' }
  const line = { text: `${english} ${chinese}`, page: 1, line: 1, gap: true, heading: false }
  const inChinese = { label: '集装箱', address: 'https://box.example/' }
  const parts = splitBothBodies({ ...line, links: [across, inChinese] })
  expect(parts.map(({ links }) => links)).toEqual([[across], [inChinese]])
})
