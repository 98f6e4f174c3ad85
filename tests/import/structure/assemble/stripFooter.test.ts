import { expect, it } from 'vitest'
import { extractText } from '../../../../src/import/read/extractText.ts'
import { takeClosing } from '../../../../src/import/structure/assemble/stripFooter.ts'
import { chooseRoles } from '../../../../src/import/structure/label/labelBlocks.ts'
import { unwrap } from '../../../../src/import/structure/segment/segmentLines.ts'

const stories = ['Luzhou', 'Zunyi', 'Mianyang', 'Leshan'].map((town, index) => [
  `Port of ${town} adds a crane`,
  `${index + 1}2 August 2021`,
  `A crane has begun work at the port of ${town}. It lifts 40 boxes an hour.`,
  `https://news.example/${index}`,
])
const imprint = 'The letter is made in Yibin by two people. It is free for members.'

/** The role of the last block. */
function roleOfLast(...parts: readonly string[]): string | undefined {
  return takeClosing(chooseRoles(unwrap(extractText(parts.join('\n\n'))).blocks)).at(-1)?.role
}

it('takes out of the last story what stands below its link', () => {
  expect(roleOfLast(...stories.flat(), imprint)).toBe('aside')
})

it('leaves a text in another language than that above the link', () => {
  expect(roleOfLast(...stories.flat(), '乐山港一台起重机投入使用，每小时吊装40个集装箱。')).toBe('body')
})

it('leaves texts below links where stories do not end with them', () => {
  const linked = stories.map(([head = '', day = '', text = '', link = '']) => [
    head,
    day,
    text,
    link,
    `${head} was built by two people. It is free for members.`,
  ])
  expect(roleOfLast(...linked.flat())).toBe('body')
})

it('counts a story once whose translation has a headline of its own', () => {
  const [block] = chooseRoles(unwrap(extractText(imprint)).blocks)
  if (!block) throw new RangeError('a text has a block')
  const story = (['zh', 'en'] as const).flatMap((language) => [
    { ...block, language, role: 'headline', place: 'head' } as const,
    { ...block, language, role: 'body', place: 'in' } as const,
  ])
  const link = { ...block, role: 'link', place: 'in' } as const
  const closing = { ...block, language: 'zh', role: 'body', place: 'in' } as const
  const blocks = [...story, link, ...story, link, ...story, link, ...story, link, closing]
  expect(takeClosing(blocks).at(-1)?.role).toBe('aside')
})
