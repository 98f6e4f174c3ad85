import { describe, expect, it } from 'vitest'
import type { Bilingual } from '../../../src/archive/bilingual.ts'
import { describeHit, findMarks, type MarkedPair } from '../../../src/archive/search/storyHit.ts'
import { storyOf, termsOf } from './madeTexts.ts'

const marked = (text: string, query: string) =>
  findMarks(text, termsOf(query)).map(([from, to]) => text.slice(from, to))

describe('the marks in a text', () => {
  it.each<[string, string, string[]]>([
    ['The Chengdu–Chongqing line and Chengdu', 'chengdu', ['Chengdu', 'Chengdu']],
    ['Ports and airports', 'port', ['Port']],
    ['成都天府国际机场', '成都 机场', ['成都', '机场']],
    ['双流机场', 'shuangliu', ['双流']],
    ['成都都', '成都 都', ['成都都']],
    ['aaa', 'a aa', ['aa']],
    ['Cafe\u0301s', 'café', ['Cafe\u0301']],
    ['ＡＩ中心', 'ai', ['ＡＩ']],
    ['In Chong\u00adqing’s 中\u200b心', 'chongqing 中心', ['Chong\u00adqing', '中\u200b心']],
    ['nothing here', 'tea', []],
    ['', 'tea', []],
  ])('“%s” for “%s” are %j', (text, query, marks) => {
    expect(marked(text, query)).toEqual(marks)
  })
})

describe('a story that was found', () => {
  const story = storyOf(
    'tea',
    { en: 'Tea', zh: '茶' },
    [
      { en: 'Tea one.', zh: '一。' },
      { en: 'Tea two.', zh: '二。' },
    ],
    [{ en: 'Rain.', zh: '雨水。' }],
    [{ en: 'Tea three.' }],
  )
  const shown = (query: string) => describeHit('2021-07', story, termsOf(query))
  const texts = (pairs: readonly MarkedPair[]) => pairs.map(({ pair }: { pair: Bilingual }) => pair.en)

  it('tells the editor’s note, which may have a figure that was misprinted, from the text', () => {
    const noted = { ...story, note: { en: 'Tea was printed as tee.', zh: '原文有误。' } }
    const noteHits = describeHit('2021-07', noted, termsOf('tee')).segments
    expect(noteHits.map(({ pair, isNote }) => [pair.en, isNote])).toEqual([['Tea was printed as tee.', true]])
    expect(describeHit('2021-07', noted, termsOf('rain')).segments.map(({ isNote }) => isNote)).toEqual([
      undefined,
    ])
  })

  it('shows the first segments that have the word, each with its counterpart', () => {
    const { segments, headline } = shown('tea')
    expect(texts(segments)).toEqual(['Tea one.', 'Tea two.'])
    expect(segments[0]).toEqual({
      at: 1,
      pair: { en: 'Tea one.', zh: '一。' },
      marks: { en: [[0, 3]], zh: [] },
    })
    expect(headline.marks).toEqual({ en: [[0, 3]], zh: [] })
  })

  it('shows rather those that have the other words', () => {
    expect(texts(shown('tea 雨').segments)).toEqual(['Tea one.', 'Rain.'])
    expect(texts(shown('三 three').segments)).toEqual(['Tea three.'])
  })

  it('shows no segment where the headline alone has it', () => {
    expect(shown('茶')).toMatchObject({ segments: [], headline: { marks: { en: [], zh: [[0, 1]] } } })
  })

  it('says what a list needs and no more', () => {
    expect(shown('tea').story).toEqual({ id: 'tea', date: undefined, places: ['chengdu'], topics: ['trade'] })
  })
})
