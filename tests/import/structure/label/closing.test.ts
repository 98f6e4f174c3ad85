import { expect, it } from 'vitest'
import { readText } from '../../../../src/import/read/text/readText.ts'
import { labelBlocks } from '../../../../src/import/structure/label/labelBlocks.ts'
import { segmentLines } from '../../../../src/import/structure/segment/segmentLines.ts'

const story = (place: string, zh: string) => [
  `School opens in ${place}`,
  `${zh}开设学校`,
  `A school with 300 seats has opened in ${place}. Lessons begin in May.`,
  `${zh}一所有300个座位的学校开学。课程于五月开始。`,
  'Read more 阅读原文',
]
const stories = [
  ...story('Luzhou', '泸州'),
  ...story('Zunyi', '遵义'),
  ...story('Dali', '大理'),
  ...story('Leshan', '乐山'),
]
const blocksOf = (lines: readonly string[]) => segmentLines(readText(lines.join('\n\n'))).blocks
const labelOfLast = (lines: readonly string[]) => labelBlocks(blocksOf(lines)).at(-1)?.label

it.each(['That is all for this month. See you in August!', '本月就到这里，八月见！'])(
  'keeps %j out of the last story',
  (line) => {
    expect(labelOfLast([...stories, line])).toBe('boilerplate')
  },
)

it.each([
  [['The team', 'Anna Keller, editor', 'Li Wen, translation']],
  [['主编 Editor-in-chief: Anna Keller', '翻译 Translation: Li Wen']],
  [['Save the date 活动预告', '2021-11-04', 'Breakfast on VAT, Chengdu', '成都增值税早餐会']],
  [['Dates for November', 'Thursday 4 November: Breakfast on VAT at the Jade Tower, Chengdu.']],
])('does not make a story from %j at the end', (lines) => {
  const blocks = labelBlocks(blocksOf([...stories, ...lines])).slice(stories.length)
  expect(blocks.filter(({ label }) => label === 'headline' || label === 'body')).toEqual([])
})
