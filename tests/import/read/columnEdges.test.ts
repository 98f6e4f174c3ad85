import { expect, it } from 'vitest'
import { layOutPage } from '../../../src/import/read/layOutPage.ts'
import type { Piece } from '../../../src/import/read/positionedLine.ts'

function column(x: number, y: number, lines: readonly string[]): Piece[] {
  return lines.map((text, index) => ({ text, x, y: y - index * 14, size: 10, width: text.length * 5 }))
}

const headline = 'Guoyuan Port Builds a Cold Store for Thai Durian and Opens It'
const english = ['Guoyuan Port in Liangjiang New', 'Area builds a store for 52,000', 'tonnes of fruit.']

it('counts the room at a line’s end in its own column, though a headline over both stands right above', () => {
  const chinese = column(220, 686, ['两江新区的果园港正在建设可存放五万', '吨水果的冷库。'])
  const lines = layOutPage([...column(50, 700, [headline, ...english]), ...chinese], [])
  const roomOf = (text: string | undefined) => lines.find((line) => line.text === text)?.room
  expect(english.map(roomOf)).toEqual([0, 0, 14])
})

it('counts the room of the last lines of text as wide as the page in all its width', () => {
  const [wide, short] = [headline, 'and so it ends']
  const columns = [...column(50, 660, english), ...column(220, 660, english)]
  const lines = layOutPage([...column(50, 700, [wide, short]), ...columns], [])
  expect(lines[1]?.room).toBe(headline.length - short.length)
})
