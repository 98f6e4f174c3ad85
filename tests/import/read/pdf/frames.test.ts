import { expect, it } from 'vitest'
import { layOutPage } from '../../../../src/import/read/layOutPage.ts'
import { framesOf } from '../../../../src/import/read/pdf/frames.ts'
import type { Glyph } from '../../../../src/import/read/pdf/paintedPage.ts'
import { piecesOf } from '../../../../src/import/read/pdf/piecesOf.ts'

const font = { family: 'Song', bold: false, vertical: false, unit: 0.001 }

function glyph(text: string, x: number, y: number, dx: number, dy: number): Glyph {
  return {
    text,
    x,
    y,
    dx,
    dy,
    size: 10,
    font,
    colour: '#000000',
    outlined: false,
    unpainted: false,
    order: 1,
  }
}

/** Upright characters under each other, and digits that lie on their sides, as a browser sets them. */
function column(text: string, x: number): Glyph[] {
  return [...text].map((letter, index) =>
    /\d/.test(letter)
      ? glyph(letter, x + 1.2, 700 - index * 10, 0, -10)
      : glyph(letter, x, 692 - index * 10, 10, 0),
  )
}

it('reads upright columns of characters from right to left, as one direction of text', () => {
  const glyphs = [
    ...column('成都五个区的夜市', 100),
    ...column('摊主每月缴纳12元', 80),
    glyph('A', 50, 300, 6, 0),
  ]
  const frames = framesOf(glyphs)
  expect(frames.map(({ turn }) => turn)).toEqual([270, 0])
  const lines = frames.flatMap((frame) => layOutPage(piecesOf(frame.glyphs), []))
  expect(lines.map(({ text }) => text.replaceAll(' ', ''))).toEqual([
    '成都五个区的夜市',
    '摊主每月缴纳12元',
    'A',
  ])
})

it('takes lines of one character under each other for lines, where they are few', () => {
  const frames = framesOf([
    glyph('一', 50, 700, 10, 0),
    glyph('二', 50, 688, 10, 0),
    glyph('三', 50, 676, 10, 0),
  ])
  expect(frames.map(({ turn }) => turn)).toEqual([0])
})
