import { expect, it, vi } from 'vitest'
import { chineseWords, headwordsWithin } from '../../../src/publish/dictionary/chineseWords.ts'

// Other load on the machine must not fail a test that loads the dictionary.
vi.setConfig({ testTimeout: 30_000 })

it('cuts Chinese text into headwords, the longest first', () => {
  expect(chineseWords('国际机场开通，2021年营运。')).toEqual(['国际机场', '开通', '年', '营运'])
})

it('finds headwords that overlap, too', () => {
  expect(headwordsWithin('研究生命')).toEqual(new Set(['研究', '研究生', '生命']))
})
