import type { Piece } from '../../../../src/import/read/layout/piece.ts'

const size = 10
const pitch = 12
const columnWidth = size / 2

/**
 * The words of a drawn page. A column of the drawing is half a type size wide, and a Chinese character takes
 * two columns. An empty line is half a line of white space. A line that begins with `#` is in larger type:
 * the mark takes no column.
 */
export function drawPage(drawing: string): Piece[] {
  let y = 700
  return drawing.split('\n').flatMap((line) => {
    y -= line.trim() === '' ? pitch / 2 : pitch
    const large = line.startsWith('#') ? 1.4 : 1
    return [...line.replace(/^#/, '').matchAll(/\S+/g)].map(({ 0: text, index, input }) => ({
      text,
      x: 50 + widthOf(input.slice(0, index)),
      y,
      size: size * large,
      width: widthOf(text),
    }))
  })
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0) * columnWidth
}
