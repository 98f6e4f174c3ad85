import { describe, expect, it } from 'vitest'
import type { LanguagesShown } from '../../../src/archive/languages.ts'
import { coverDrawing } from '../../../src/editions/cover/coverDrawing.ts'
import { drawingPng } from '../../../src/editions/cover/drawingPng.ts'
import { textWidth } from '../../../src/editions/cover/glyphs.ts'
import { editionIssue } from '../../../src/editions/editionIssue.ts'
import { colours } from '../../../src/editions/readColours.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'

const months = Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, '0')}`)
const languages: readonly LanguagesShown[] = [['en'], ['zh'], ['en', 'zh'], ['zh', 'en']]
const coverOf = (id: string, shown: LanguagesShown) =>
  coverDrawing(editionIssue(madeIssue(id, [madeStory('tea')]), shown))

describe('a cover', () => {
  it('can be drawn for every month and language, and holds its lines', () => {
    for (const { width, shapes } of months.flatMap((id) => languages.map((shown) => coverOf(id, shown)))) {
      const lines = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []))
      expect(lines).toHaveLength(5)
      for (const { x, size, text } of lines) expect(x + textWidth(text, size)).toBeLessThanOrEqual(width - 40)
    }
  })

  it('has letters of ten pixels or more in both names and both dates where it is 160 wide', () => {
    const { width, shapes } = coverOf('2021-09', ['en', 'zh'])
    const sizes = shapes.flatMap((shape) => (shape.kind === 'text' ? [(shape.size * 160) / width] : []))
    expect(sizes.filter((size) => size > 15)).toHaveLength(4)
  })

  it('is a PNG of its size, whose every picture is the same', () => {
    const drawing = coverOf('2021-07', ['en', 'zh'])
    const picture = Buffer.from(drawingPng(drawing, colours.light))
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([drawing.width, drawing.height])
    expect(Buffer.compare(picture, Buffer.from(drawingPng(drawing, colours.light)))).toBe(0)
  })
})
