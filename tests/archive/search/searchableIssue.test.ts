import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBilingual } from '../../../src/archive/bilingual.ts'
import type { Story } from '../../../src/archive/issue.ts'
import { foldText } from '../../../src/archive/search/foldText.ts'
import { findStories, makeSearchable, searchedTexts } from '../../../src/archive/search/searchableIssue.ts'
import { readTerms } from '../../../src/archive/search/searchTerms.ts'
import { madeIssue } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { idsFound, storyOf, termsOf } from './madeTexts.ts'

const stories = [
  storyOf('airport', { en: 'Tianfu airport opens', zh: '天府国际机场启用' }),
  storyOf('tea', { en: 'Gui’an tea, 54.81 billion yuan', zh: '贵安茶叶，548.1亿元' }),
  storyOf('ai', { en: 'Huawei’s 5G and AI centre', zh: '华为·成都智算中心E级平台' }),
  storyOf('unseen', { en: 'Tai\u00adlored \u200eloans', zh: '定\u200b制贷款' }),
  storyOf('two', { en: 'Café on the hub-and-spoke line', zh: '成渝双枢纽' }, [
    { en: 'Rain.', zh: '雨。' },
    { zh: '仅中文' },
  ]),
]

describe('a query finds stories', () => {
  it.each<[string, string[], string]>([
    ['airport', ['airport'], 'by an English word'],
    ['air', ['airport'], 'by the beginning of a word'],
    ['port', [], 'never by what is inside a word'],
    ['spoke', ['two'], 'by a word behind a hyphen'],
    ['机场', ['airport'], 'by Chinese anywhere'],
    ['场', ['airport'], 'by one character'],
    ['智算中心e级', ['ai'], 'by Chinese with Latin in it'],
    ['e级', ['ai'], 'by Latin with Chinese behind it'],
    ['算中', ['ai'], 'by Chinese across words'],
    ['tianfu opens', ['airport'], 'by all words'],
    ['opens tianfu', ['airport'], 'in any order'],
    ['airport 启用', ['airport'], 'by words of both languages'],
    ['airport 茶叶', [], 'not by some of the words'],
    ['rain café', ['two'], 'by words of different paragraphs'],
    ['雨。仅', [], 'not across texts'],
    ['AIRPORT', ['airport'], 'whatever the case'],
    ['ａｉｒｐｏｒｔ', ['airport'], 'whatever the width'],
    ['cafe', ['two'], 'whatever the accents'],
    ['tailored 定制', ['unseen'], 'whatever its text has that nobody sees'],
    ['air\u00adport\u200b', ['airport'], 'whatever it has itself that nobody sees'],
    ['５４．８１', ['tea'], 'by figures, whatever the width'],
    ["gui'an", ['tea'], 'by an apostrophe as keyboards have it'],
    ['天府　启用', ['airport'], 'by words with a Chinese space between them'],
    ['tianfu', ['airport'], 'by pinyin that is also English'],
    ['chengyu', ['two'], 'by pinyin of a name'],
    ['chengy', ['two'], 'by pinyin as it is typed'],
    ['huawei 智算', ['ai'], 'by pinyin and Chinese'],
    ['.*', [], 'not by the signs of regular expressions'],
    ['(', [], 'not by a bracket'],
    ['\\', [], 'not by a backslash'],
    ['\uD800', [], 'not by half a character'],
  ])('“%s” → %j: %s', (query, ids) => {
    expect(idsFound(query, stories)).toEqual(ids)
  })

  it('none, where it asks for nothing', () => {
    for (const query of ['', '   ', '　', '\t\n', '\u0301', '\u200b \u00ad'])
      expect([query, idsFound(query, stories)]).toEqual([query, []])
  })

  it('by a long query’s beginning', () => {
    expect(idsFound(`airport ${' '.repeat(200)} nothing`, stories)).toEqual(['airport'])
    expect(idsFound('x'.repeat(10_000), stories)).toEqual([])
  })
})

describe('on the bundled archive', () => {
  it.each([
    ['双流', 2],
    ['shuangliu', 2],
    ['天府', 3],
    ['yukuaiban', 1],
    ['hospital', 2],
    ['成都 机场', 3],
  ])('“%s” finds %i stories', async (query, count) => {
    const issues = (await bundledArchive()).map(makeSearchable)
    expect(issues.flatMap((issue) => findStories(issue, termsOf(query)))).toHaveLength(count)
  })
})

describe('pinyin written syllable by syllable', () => {
  const ids = async (query: string) =>
    (await bundledArchive())
      .map(makeSearchable)
      .flatMap((issue) => findStories(issue, termsOf(query)).map(({ id }) => id))

  it.each([
    ['shuang liu', 'shuangliu'],
    ['gao xin qu', 'gaoxinqu'],
    ['Yuan liu hong yuan', 'yuanliuhongyuan'],
    ['airport shuang liu', 'airport shuangliu'],
    ['双流 tian fu', '双流 tianfu'],
  ])('“%s” finds what “%s” finds', async (apart, together) => {
    const found = await ids(together)
    expect(found.length).toBeGreaterThan(0)
    expect(await ids(apart)).toEqual(found)
  })

  it('finds as well what has the words themselves', () => {
    const stories = [
      storyOf('name', { zh: '双流机场' }),
      storyOf('words', { en: 'Liu met Shuang' }),
      storyOf('one', { en: 'Liu met nobody' }),
    ]
    expect(idsFound('shuang liu', stories)).toEqual(['name', 'words'])
  })
})

describe('against a search that looks at every place of every text', () => {
  const latin = fc.stringMatching(/^[abé1 '-]{0,8}$/)
  const chinese = fc.stringMatching(/^[成都ab。，]{0,8}$/)
  const text = fc.record({ en: latin, zh: chinese }, { requiredKeys: [] }).filter(isBilingual)
  const story = fc.tuple(
    text,
    fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  )
  const query = fc.stringMatching(/^[abe1成都 '.-]{0,6}$/)

  it('finds the same', () => {
    return fc.assert(
      fc.property(fc.array(story, { maxLength: 4 }), query, (texts, words) => {
        const made = texts.map(([headline, body], index) => storyOf(`s${index}`, headline, ...body))
        const found = findStories(makeSearchable(madeIssue('2021-07', made)), readTerms(words))
        expect(found).toEqual(made.filter((one) => naivelyHas(one, words)))
      }),
      { numRuns: 2000 },
    )
  })

  function naivelyHas(one: Story, words: string): boolean {
    const folded = searchedTexts(one).flatMap(({ en = '', zh = '' }) => [foldText(en), foldText(zh)])
    const standsAt = (whole: string, word: string, at: number) =>
      whole.startsWith(word, at) && !(/^[a-z0-9]/.test(word) && /[a-z0-9]$/.test(whole.slice(0, at)))
    const asked = foldText(words).split(' ').filter(Boolean)
    const has = (word: string) =>
      folded.some((whole) =>
        Array.from({ length: whole.length + 1 }, (_, at) => at).some((at) => standsAt(whole, word, at)),
      )
    return asked.length > 0 && asked.every(has)
  }
})
