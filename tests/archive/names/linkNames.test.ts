import { expect, it } from 'vitest'
import { nameFinder } from '../../../src/archive/names/findNames.ts'
import { linkNames } from '../../../src/archive/names/linkNames.ts'
import type { PublishedSegment } from '../../../src/archive/publishedIssue.ts'
import { madeNames } from './madeNames.ts'

const find = nameFinder(madeNames)

/** The links of each segment, as in its texts. */
function linked(...segments: PublishedSegment[]) {
  return linkNames(segments, find).map((names, index) =>
    names.map(({ id, en, zh }) => [
      id,
      en && segments[index]?.en?.slice(...en),
      zh && segments[index]?.zh?.slice(...zh),
    ]),
  )
}

it('links a name once, where both languages first have it together', () => {
  expect(
    linked(
      { en: 'Chengdu grows.', zh: '全市增长。' },
      { en: 'So Chengdu is glad.', zh: '成都市高兴。' },
      { en: 'Chengdu again.', zh: '成都再来。' },
    ),
  ).toEqual([[], [['chengdu', 'Chengdu', '成都市']], []])
})

it('links it where each language first has it, if they never have it together', () => {
  expect(
    linked(
      { en: 'Chengdu grows.', zh: '全市增长。' },
      { en: 'Chengdu and the city.', zh: '它。' },
      { en: 'The city is glad.', zh: '成都高兴。' },
    ),
  ).toEqual([[['chengdu', 'Chengdu', undefined]], [], [['chengdu', undefined, '成都']]])
})

it('links the names of a story that is told in one language', () => {
  expect(linked({ en: 'FAW likes Chengdu.' })).toEqual([
    [
      ['faw', 'FAW', undefined],
      ['chengdu', 'Chengdu', undefined],
    ],
  ])
})

it('leaves to a figure what stands in it', () => {
  const figure = { notation: '', plain: '' }
  const figures = [{ en: { ...figure, start: 0, end: 11 }, zh: { ...figure, start: 0, end: 3 } }]
  expect(linked({ en: '300 Chengdu cars for Chongqing', zh: '300辆车去重庆', figures })).toEqual([
    [['chongqing', 'Chongqing', '重庆']],
  ])
})
