import { describe, expect, it } from 'vitest'
import { chineseWords, dictionary, headwordsWithin } from '../../src/words/dictionary.ts'
import { englishWordsFor, foldedWords } from '../../src/words/englishWords.ts'

describe('the dictionary', () => {
  it('has each reading of a headword, with its senses', () => {
    const readings = dictionary().get('重') ?? []
    expect(readings.map(({ pinyin }) => pinyin)).toEqual(['chong2', 'zhong4'])
    expect(readings[1]?.english).toContain('heavy')
  })

  it('has more than a hundred thousand headwords', () => {
    expect(dictionary().size).toBeGreaterThan(100_000)
  })
})

describe('the English words for a Chinese one', () => {
  it.each([
    ['增长', 'grew'],
    ['机场', 'airports'],
    ['投资', 'investing'],
    ['企业', 'companies'],
  ])('%s may be “%s”', (headword, word) => {
    expect([...englishWordsFor(headword)]).toEqual(expect.arrayContaining(foldedWords(word)))
  })

  it('are without what the dictionary says about the word', () => {
    // "classifier: layer", "variant of …" and "(of eyes)" are no senses.
    expect(englishWordsFor('重').has('classifier')).toBe(false)
    expect(englishWordsFor('瞭').has('variant')).toBe(false)
    expect(englishWordsFor('了').has('ey')).toBe(false)
  })

  it('are none if the dictionary lacks the word', () => {
    expect(englishWordsFor('不是词语').size).toBe(0)
  })
})

it('cuts Chinese text into headwords, the longest first', () => {
  expect(chineseWords('国际机场开通，2021年营运。')).toEqual(['国际机场', '开通', '年', '营运'])
})

it('finds headwords that overlap, too', () => {
  expect(headwordsWithin('研究生命')).toEqual(new Set(['研究', '研究生', '生命']))
})
