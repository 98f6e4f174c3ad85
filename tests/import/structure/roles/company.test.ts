import { expect, it } from 'vitest'
import type { SourceLine } from '../../../../src/import/read/sourceLine.ts'
import { unwrap } from '../../../../src/import/structure/lines/unwrap.ts'
import { seenIn } from '../../../../src/import/structure/roles/seen/seenIn.ts'

/** The texts, each set apart, that have the company of a day. Headings begin with `#`. */
function datedIn(...texts: readonly string[]): string[] {
  const lines = texts.map((text, index): SourceLine => {
    const heading = text.startsWith('#')
    return { text: text.replace('#', ''), page: 1, line: index + 1, gap: true, heading, links: [] }
  })
  return seenIn(unwrap(lines).blocks).flatMap(({ block, company }) => (company.dated ? [block.text] : []))
}

it('has a day in the company of the headline below it, of its translation and of the body', () => {
  const story = ['12 April 2023', '#A bridge at Zunyi wins a prize', '遵义大桥获奖']
  expect(datedIn(...story)).toEqual(story.map((text) => text.replace('#', '')))
})

it('has a day not in the company of what stands below the body, where the headline is a heading', () => {
  const story = ['12 April 2023', '#A bridge wins a prize 大桥获奖', 'A bridge has won a prize.']
  expect(datedIn(...story, '一座大桥获奖。')).toEqual(story.map((text) => text.replace('#', '')))
})

it.each([
  ['set as the text below the day is', 10, true],
  ['set larger than the day and the text below it', 12, false],
])('stands over a day that belongs to the text further down, if it is %s', (_how, size, isOver) => {
  const line = (text: string, index: number, gap: boolean, points: number): SourceLine => ({
    ...{ text, page: 1, line: index + 1, gap, heading: false, links: [] },
    look: { size: points, bold: false, colour: '#000000' },
  })
  const lines = [
    line('遵义绿茶网上拍卖。', 0, true, size),
    line('18 April 2023', 1, true, 10),
    line('遵义茶农在该市首次网上拍卖中售出860吨绿茶。', 2, false, 10),
  ]
  expect(seenIn(unwrap(lines).blocks)[0]?.overDay).toBe(isOver)
})
