import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText, foldWithOffsets } from '../../../src/archive/search/foldText.ts'

it.each([
  ['case', 'Chengdu', 'chengdu'],
  ['full width', 'Ｃｈｅｎｇｄｕ　２０２１', 'chengdu 2021'],
  ['half width', 'ﾊﾝｶﾞﾘｰ', 'ハンカリー'],
  ['accents', 'Café Zürich Łódź', 'cafe zurich łodz'],
  ['accents as characters of their own', 'Che\u0301ngdu\u0304', 'chengdu'],
  ['typographic marks', 'Gui’an “two hubs” 2016–2020', 'gui\'an "two hubs" 2016-2020'],
  ['full-width punctuation', '“双减”，落地。', '"双减",落地。'],
  ['ligatures and symbols', 'ﬁntech ½ ㎞', 'fintech 1⁄2 km'],
  ['irregular small letters', 'İstanbul ΟΔΟΣ ẞ', 'istanbul οδοσ ß'],
  ['compatibility characters', '豈\u{2F800}', '豈丽'],
  ['invisible characters', 'Chong\u00adqing \u200b成\u200b都\ufeff \u202bＡ\u200e', 'chongqing 成都 a'],
  ['but not half a character', 'a\uD800b', 'a\uD800b'],
])('search ignores %s', (_what, text, folded) => {
  expect(foldText(text)).toBe(folded)
})

it('folds with offsets as without', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldWithOffsets(text).text).toBe(foldText(text))
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['Goods for Ｃｈéngdu’s port', 'chengdu', 'Ｃｈéngdu'],
  ['Che\u0301\u0304 Guevara', 'che', 'Che\u0301\u0304'],
  ['ﬁ\u0301ntech', 'f', 'ﬁ\u0301'],
  ['\u{2F800}江', '丽江', '\u{2F800}江'],
  ['\u200eChong\u00adqing, then', 'chongqing', 'Chong\u00adqing'],
  ['A 👨\u200d👩\u200d👧 at home', '👨👩👧', '👨\u200d👩\u200d👧'],
])('knows where in %j the found text %j begins and ends', (text, find, original) => {
  const { text: folded, starts, ends } = foldWithOffsets(text)
  const at = folded.indexOf(find)
  expect(text.slice(starts[at], ends[at + find.length - 1])).toBe(original)
})
