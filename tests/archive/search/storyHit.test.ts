import { describe, expect, it } from 'vitest'
import { describeHit, findMarks, type MarkedPair } from '../../../src/archive/search/storyHit.ts'
import { storyOf, termsOf } from './madeTexts.ts'

it.each<[string, string, string[]]>([
  ['The Chengdu–Chongqing line and Chengdu', 'chengdu', ['Chengdu', 'Chengdu']],
  ['成都天府国际机场', '成都 机场', ['成都', '机场']],
  ['双流机场', 'shuangliu', ['双流']],
  ['成都都', '成都 都', ['成都都']],
  ['aaa', 'a aa', ['aa']],
  ['Cafe\u0301s', 'café', ['Cafe\u0301']],
  ['ＡＩ中心', 'ai', ['ＡＩ']],
  ['In Chong\u00adqing’s 中\u200b心', 'chongqing 中心', ['Chong\u00adqing', '中\u200b心']],
])('in “%s” the query “%s” marks %j', (text, query, marks) => {
  expect(findMarks(text, termsOf(query)).map(([from, to]) => text.slice(from, to))).toEqual(marks)
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
  const texts = (pairs: readonly MarkedPair[]) => pairs.map(({ pair }) => pair.en)

  it('shows the first two segments with a word, and what a list of stories needs', () => {
    const { segments, headline, story: listed } = shown('tea')
    expect(texts(segments)).toEqual(['Tea one.', 'Tea two.'])
    expect(segments[0]).toEqual({
      at: 1,
      pair: { en: 'Tea one.', zh: '一。' },
      marks: { en: [[0, 3]], zh: [] },
    })
    expect(headline.marks).toEqual({ en: [[0, 3]], zh: [] })
    expect(listed).toEqual({ id: 'tea', date: undefined, places: ['chengdu'], topics: ['trade'] })
  })

  it('prefers segments with the other words of the query', () => {
    expect(texts(shown('tea 雨').segments)).toEqual(['Tea one.', 'Rain.'])
    expect(texts(shown('三 three').segments)).toEqual(['Tea three.'])
  })

  it('shows no segment if only the headline has the word', () => {
    expect(shown('茶')).toMatchObject({ segments: [], headline: { marks: { en: [], zh: [[0, 1]] } } })
  })

  it('says which text is the editor’s note, because that may quote a misprint', () => {
    const noted = { ...story, note: { en: 'Rain was printed as tee.', zh: '原文有误。' } }
    const { segments } = describeHit('2021-07', noted, termsOf('rain'))
    expect(segments.map(({ pair, isNote }) => [pair.en, isNote])).toEqual([
      ['Rain.', undefined],
      ['Rain was printed as tee.', true],
    ])
  })
})
