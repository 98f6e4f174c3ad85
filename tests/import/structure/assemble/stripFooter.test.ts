import { expect, it } from 'vitest'
import { importLines } from '../../../../src/import/importLines.ts'
import { readText } from '../../../../src/import/read/text/readText.ts'
import { stripFooter } from '../../../../src/import/structure/assemble/stripFooter.ts'
import { labelBlocks } from '../../../../src/import/structure/label/labelBlocks.ts'
import { segmentLines } from '../../../../src/import/structure/segment/segmentLines.ts'

const stories = ['Luzhou', 'Zunyi', 'Mianyang', 'Leshan'].map((town, index) => [
  `Port of ${town} adds a crane`,
  `${index + 1}2 August 2021`,
  `A crane has begun work at the port of ${town}. It lifts 40 boxes an hour.`,
  `https://news.example/${index}`,
])
const imprint = 'The letter is made in Yibin by two people. It is free for members.'

/** The label of the last block. */
function labelOfLast(...parts: readonly string[]): string | undefined {
  return stripFooter(labelBlocks(segmentLines(readText(parts.join('\n\n'))).blocks)).at(-1)?.label
}

it('takes the text below the link out of the last story', () => {
  expect(labelOfLast(...stories.flat(), imprint)).toBe('boilerplate')
})

it('asks the editor about such a text if it reads like news', () => {
  const { unplaced } = importLines(readText([...stories.flat(), imprint].join('\n\n')), {
    fileName: '2021-08.txt',
    oneLanguage: true,
  })
  expect(unplaced.filter(({ expected }) => expected).map(({ text }) => text)).toEqual([imprint])
})

it('keeps a text in another language than the text above the link', () => {
  expect(labelOfLast(...stories.flat(), '乐山港一台起重机投入使用，每小时吊装40个集装箱。')).toBe('body')
})

it('keeps texts below links if stories do not end with links', () => {
  const linked = stories.map(([head = '', day = '', text = '', link = '']) => [
    head,
    day,
    text,
    link,
    `${head} was built by two people. It is free for members.`,
  ])
  expect(labelOfLast(...linked.flat())).toBe('body')
})

it('counts a story once if its translation has a separate headline', () => {
  const [block] = labelBlocks(segmentLines(readText(imprint)).blocks)
  if (!block) throw new RangeError('a text has a block')
  const story = (['zh', 'en'] as const).flatMap((language) => [
    { ...block, language, label: 'headline', place: 'head' } as const,
    { ...block, language, label: 'body', place: 'in' } as const,
  ])
  const link = { ...block, label: 'link', place: 'in' } as const
  const closing = { ...block, language: 'zh', label: 'body', place: 'in' } as const
  const blocks = [...story, link, ...story, link, ...story, link, ...story, link, closing]
  expect(stripFooter(blocks).at(-1)?.label).toBe('boilerplate')
})
