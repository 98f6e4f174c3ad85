import { expect, it } from 'vitest'
import { findStories, makeSearchable } from '../../../src/archive/search/searchableIssue.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { idsFound, storyOf, termsOf } from './madeTexts.ts'

const stories = [
  storyOf('airport', { en: 'Tianfu airport opens for 50,000', zh: '天府国际机场启用' }),
  storyOf('tea', { en: 'Gui’an tea, 54.81 billion yuan', zh: '贵安茶叶，548.1亿元' }),
  storyOf('ai', { en: 'Huawei’s 5G and AI centre', zh: '华为·成都智算中心E级平台' }),
  storyOf('cities', { en: 'Cities organise a labour programme', zh: '培训50000人' }),
  storyOf('two', { en: 'Café on the hub-and-spoke line', zh: '成渝双枢纽' }, [
    { en: 'Rain.', zh: '雨。' },
    { zh: '仅中文' },
  ]),
]

it.each<[string, string[], string]>([
  ['air', ['airport'], 'by the beginning of a word'],
  ['port', [], 'never by the inside of a word'],
  ['spoke', ['two'], 'by a word after a hyphen'],
  ['e级', ['ai'], 'by Latin with Chinese after it'],
  ['opens tianfu', ['airport'], 'by all words in any order'],
  ['airport 启用', ['airport'], 'by words of both languages'],
  ['airport 茶叶', [], 'not by some of the words'],
  ['rain café', ['two'], 'by words of different paragraphs'],
  ['雨仅', [], 'not across texts'],
  ['opens, airport!', ['airport'], 'without the marks between words'],
  ['启用、天府；', ['airport'], 'without Chinese marks between words'],
  ['city', ['cities'], 'by the singular of -ies'],
  ['center', ['ai'], 'by American spelling'],
  ['organize labor', ['cities'], 'by American endings'],
  ['50000', ['airport', 'cities'], 'by a number, without its comma'],
  ['50,000', ['airport', 'cities'], 'by a number, with a comma'],
  ['54.81 billion', ['tea'], 'by a number with its point'],
  ['“airport opens”', ['airport'], 'by the words of a phrase in quotation marks'],
  ['"opens airport"', [], 'not by a phrase in another order'],
  ['tianfu "airport  opens', ['airport'], 'by words after one quotation mark'],
  ['。', [], 'not by a mark alone'],
  ["gui'an", ['tea'], 'by a typed apostrophe'],
  ['天府　启用', ['airport'], 'by words with a Chinese space between them'],
  ['chengy', ['two'], 'by pinyin as it is typed'],
  ['.*', [], 'not by a regular expression'],
  ['', [], 'not if it is empty'],
  ['　\t\n', [], 'not by white space'],
  ['\u0301\u200b \u00ad', [], 'not by invisible characters'],
  [`airport ${' '.repeat(200)} nothing`, ['airport'], 'by the beginning of a long query'],
])('the query “%.20s” finds %j: %s', (query, ids) => {
  expect(idsFound(query, stories)).toEqual(ids)
})

it.each([
  ['双流', 2],
  ['hospital', 2],
  ['成都 机场', 3],
])('“%s” finds %i stories of the bundled archive', async (query, count) => {
  const issues = (await bundledArchive()).map(makeSearchable)
  expect(issues.flatMap((issue) => findStories(issue, termsOf(query)))).toHaveLength(count)
})

it.each([
  ['shuang liu', 'shuangliu'],
  ['airport shuang liu', 'airport shuangliu'],
  ['双流 tian fu', '双流 tianfu'],
])('“%s”, typed in syllables, finds what “%s” finds', async (apart, together) => {
  const issues = (await bundledArchive()).map(makeSearchable)
  const found = (query: string) => issues.flatMap((issue) => findStories(issue, termsOf(query)))
  expect(found(together).length).toBeGreaterThan(0)
  expect(found(apart)).toEqual(found(together))
})

it('syllables also find stories with these words', () => {
  const met = [
    storyOf('name', { zh: '双流机场' }),
    storyOf('words', { en: 'Liu met Shuang' }),
    storyOf('one', { en: 'Liu met nobody' }),
  ]
  expect(idsFound('shuang liu', met)).toEqual(['name', 'words'])
})
