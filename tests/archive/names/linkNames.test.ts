import { expect, it } from 'vitest'
import { nameFinder } from '../../../src/archive/names/findNames.ts'
import { linkNames } from '../../../src/archive/names/linkNames.ts'
import type { PublishedSegment } from '../../../src/archive/publishedIssue.ts'
import { madeNames } from './madeNames.ts'

/** The links of each segment with their texts: `chengdu Chengdu 成都`, `-` for a language without a link. */
function linked(...segments: PublishedSegment[]): string[] {
  const names = linkNames(segments, nameFinder(madeNames))
  return names.map((links, index) =>
    links
      .map(({ id, en, zh }) => {
        const { en: english, zh: chinese } = segments[index] ?? {}
        return `${id} ${en ? english?.slice(...en) : '-'} ${zh ? chinese?.slice(...zh) : '-'}`
      })
      .join(', '),
  )
}

it('links a name once, at its first place in both languages', () => {
  expect(
    linked(
      { en: 'Chengdu grows.', zh: '全市增长。' },
      { en: 'So Chengdu is glad.', zh: '成都市高兴。' },
      { en: 'Chengdu again.', zh: '成都再来。' },
    ),
  ).toEqual(['', 'chengdu Chengdu 成都市', ''])
})

it('links a name at its first place in each language, if no sentence has it in both', () => {
  expect(
    linked(
      { en: 'Chengdu grows.', zh: '全市增长。' },
      { en: 'Chengdu and the city.', zh: '它。' },
      { en: 'The city is glad.', zh: '成都高兴。' },
    ),
  ).toEqual(['chengdu Chengdu -', '', 'chengdu - 成都'])
})

it('links the names of a story in one language', () => {
  expect(linked({ en: 'FAW likes Chengdu.' })).toEqual(['faw FAW -, chengdu Chengdu -'])
})

it('links no name inside a linked figure', () => {
  const figure = { notation: '', plain: '', start: 0 }
  const figures = [{ en: { ...figure, end: 11 }, zh: { ...figure, end: 3 } }]
  expect(linked({ en: '300 Chengdu cars for Chongqing', zh: '300辆车去重庆', figures })).toEqual([
    'chongqing Chongqing 重庆',
  ])
})
