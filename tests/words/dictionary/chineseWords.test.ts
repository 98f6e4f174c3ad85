import { expect, it } from 'vitest'
import { chineseWords, headwordsWithin } from '../../../src/words/dictionary/chineseWords.ts'

it('cuts Chinese text into headwords, the longest first', () => {
  expect(chineseWords('国际机场开通，2021年营运。')).toEqual(['国际机场', '开通', '年', '营运'])
})

it('finds headwords that overlap, too', () => {
  expect(headwordsWithin('研究生命')).toEqual(new Set(['研究', '研究生', '生命']))
})
