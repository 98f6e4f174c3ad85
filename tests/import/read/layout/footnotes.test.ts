import { describe, expect, it } from 'vitest'
import { takeFootnotes } from '../../../../src/import/read/layout/footnotes.ts'
import type { PositionedLine } from '../../../../src/import/read/layout/piece.ts'

function line(text: string, x: number, y: number, size = 10): PositionedLine {
  return { text, x, y, size, width: text.length * size * 0.5, links: [], look: {} }
}

const body = [line('The plant employs 620 people.', 50, 700), line('It opened in May.', 50, 688)]
const mark = line('1', 136, 692, 6)
const note = [line('1Figures are rounded; see', 50, 90), line('table 7 of the yearbook.', 50, 78)]
const foot = line('12', 290, 40, 9)

function notesOf(...lines: readonly PositionedLine[]): string[][] {
  return takeFootnotes(lines).notes.map((own) => own.map(({ text }) => text))
}

describe('the footnotes of a page', () => {
  it('are taken from its lines, above the page number', () => {
    const { lines, notes } = takeFootnotes([...body, mark, ...note, foot])
    expect(notes).toEqual([note])
    expect(lines).toEqual([...body, mark, foot])
  })

  it('follow each other at the foot of each column', () => {
    const second = line('2Without Hong Kong.', 50, 62)
    const other = [line('A lift takes guests.', 320, 700), line('3', 422, 704, 6)]
    const third = line('3The view is free.', 320, 62)
    const marks = [mark, line('2', 60, 680, 6)]
    expect(notesOf(...body, ...marks, ...other, ...note, second, third)).toEqual([
      note.map(({ text }) => text),
      [third.text],
      [second.text],
    ])
  })

  it('are recognised too if their number is on a separate line', () => {
    expect(notesOf(...body, line('1', 50, 678, 6), ...note)).toHaveLength(1)
  })

  it.each([
    ['a numbered text that no raised number names', [...body, ...note]],
    [
      'a numbered text above others',
      [
        ...body,
        mark,
        ...note,
        ...body.map((one) => ({ ...one, y: one.y - 640 })),
        ...body.map((one) => ({ ...one, y: one.y - 670 })),
      ],
    ],
    ['a numbered headline above the raised number', [line('1 Plant Opens', 50, 720, 14), ...body, mark]],
  ])('are not: %s', (_, lines) => {
    expect(notesOf(...lines)).toEqual([])
  })
})
