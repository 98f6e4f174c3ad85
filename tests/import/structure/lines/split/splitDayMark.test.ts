import { expect, it } from 'vitest'
import type { SourceLine } from '../../../../../src/import/read/sourceLine.ts'
import { splitAddress } from '../../../../../src/import/structure/lines/lineKind.ts'
import { splitDayMark, splitDaySource } from '../../../../../src/import/structure/lines/split/splitDayMark.ts'

const links = [{ label: 'Full text', address: 'https://port.example/' }]

function lineOf(text: string): SourceLine {
  return { text, page: 1, line: 1, gap: true, heading: false, links }
}

it.each([
  ['21 Oct | Full text', ['21 Oct', 'Full text'], [0, 1]],
  ['查看原文，10月21日', ['查看原文', '10月21日'], [1, 0]],
  ['October 21, 2021 · Read more', ['October 21, 2021', 'Read more'], [0, 1]],
  ['21 Oct | The port has opened.', ['21 Oct | The port has opened.'], [1]],
])('parts a day from its mark, which has the link: %s', (text, texts, counts) => {
  const parts = splitDayMark(lineOf(text))
  expect(parts.map((part) => part.text)).toEqual(texts)
  expect(parts.map((part) => part.links.length)).toEqual(counts)
})

it('leaves out a sign that points to an address', () => {
  expect(splitAddress(lineOf('👉🏻 https://port.example/'))).toEqual([lineOf('https://port.example/')])
})

it.each([
  ['（2021年10月15日，来源：https://port.example/a）', ['2021年10月15日', 'https://port.example/a']],
  ['(21 Oct 2021; Source: Luzhou Daily)', ['21 Oct 2021', 'Source: Luzhou Daily']],
  ['（泸州港，来源：泸州日报）', ['（泸州港，来源：泸州日报）']],
])('parts a day in brackets from the source behind it: %s', (text, texts) => {
  expect(splitDaySource(lineOf(text)).map((part) => part.text)).toEqual(texts)
})
