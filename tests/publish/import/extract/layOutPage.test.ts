import { expect, it } from 'vitest'
import { layOutPage } from '../../../../src/publish/import/extract/layOutPage.ts'
import type { Piece } from '../../../../src/publish/import/extract/positionedLine.ts'

/** Lines of text below a top left corner, one piece for each line. A piece's width is its number of letters. */
function column(x: number, y: number, lines: readonly string[], size = 10): Piece[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: y - index * size * 1.4,
    size,
    width: text.length * size * 0.5,
  }))
}

function texts(pieces: readonly Piece[]): string[] {
  return layOutPage(pieces, []).map(({ text }) => text)
}

const left = ['the first story has', 'some three lines or', 'so of plain text']
const right = ['the second story is', 'beside it and it is', 'as long as the first']

it('reads columns of one language one after the other', () => {
  const heads = [...column(50, 730, ['First head'], 14), ...column(300, 730, ['Second head'], 14)]
  expect(texts([...column(300, 700, right), ...heads, ...column(50, 700, left)])).toEqual([
    'First head',
    ...left,
    'Second head',
    ...right,
  ])
})

it('reads languages that face each other row by row', () => {
  const chinese = [...column(300, 730, ['标题'], 14), ...column(300, 700, ['第一行文字', '第二行文字'])]
  const english = [...column(50, 730, ['Headline'], 14), ...column(50, 700, left)]
  expect(texts([...chinese, ...english])).toEqual(['Headline', '标题', ...left, '第一行文字', '第二行文字'])
})

it('reads a heading over two columns before both', () => {
  const heading = column(50, 730, ['A heading as wide as both of the columns are'], 16)
  expect(texts([...column(50, 700, left), ...column(300, 700, right), ...heading])[0]).toBe(heading[0]?.text)
})

it('joins the pieces of a line, with a space where they stand apart', () => {
  const line = (text: string, x: number): Piece => ({ text, x, y: 700, size: 10, width: text.length * 5 })
  expect(texts([line('Sichuan', 50), line('-Chongqing', 85), line('railway', 138)])).toEqual([
    'Sichuan-Chongqing railway',
  ])
})

it('marks white space between paragraphs as a gap', () => {
  const gaps = layOutPage([...column(50, 700, left), ...column(50, 640, right)], []).map(({ gap }) => gap)
  expect(gaps).toEqual([true, false, false, true, false, false])
})

it('puts an address on the line that it lies over, or on a line of its own', () => {
  const over = { address: 'https://a.example/', left: 50, bottom: 668, right: 140, top: 682 }
  const alone = { address: 'https://b.example/', left: 50, bottom: 100, right: 140, top: 120 }
  const lines = layOutPage(column(50, 700, left), [over, alone])
  expect(lines.map(({ text, links }) => [text, links.map(({ address }) => address)])).toEqual([
    [left[0], []],
    [left[1], []],
    [left[2], ['https://a.example/']],
    ['https://b.example/', []],
  ])
})
