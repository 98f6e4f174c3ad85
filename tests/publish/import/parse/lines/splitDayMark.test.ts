import { expect, it } from 'vitest'
import type { SourceLine } from '../../../../../src/publish/import/extract/sourceLine.ts'
import { splitAddress } from '../../../../../src/publish/import/parse/lines/lineKind.ts'
import { splitDayMark } from '../../../../../src/publish/import/parse/lines/splitDayMark.ts'

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
