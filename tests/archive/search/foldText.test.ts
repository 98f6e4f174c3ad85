import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, foldWithOffsets } from '../../../src/archive/search/foldText.ts'

describe('a text as search compares it', () => {
  it.each([
    ['Chengdu', 'chengdu', 'case'],
    ['Ｃｈｅｎｇｄｕ　２０２１', 'chengdu 2021', 'full width'],
    ['ﾊﾝｶﾞﾘｰ', 'ハンカリー', 'half width'],
    ['Café Zürich Łódź', 'cafe zurich łodz', 'accents'],
    ['Che\u0301ngdu\u0304', 'chengdu', 'accents as characters of their own'],
    ['Gui’an “two hubs” 2016–2020', 'gui\'an "two hubs" 2016-2020', 'marks of typography'],
    ['“双减”，落地。', '"双减",落地。', 'full-width punctuation'],
    ['ﬁntech ½ ㎞', 'fintech 1⁄2 km', 'ligatures and symbols'],
    ['İstanbul ΟΔΟΣ ẞ', 'istanbul οδοσ ß', 'small letters that are odd'],
    ['豈\u{2F800}', '豈丽', 'characters kept for compatibility'],
    ['Chong\u00adqing \u200b成\u200b都\ufeff \u202bＡ\u200e', 'chongqing 成都 a', 'what nobody sees'],
    ['成都', '成都', 'nothing'],
    ['', '', 'nothing at all'],
    ['a\uD800b', 'a\uD800b', 'nothing of half a character'],
  ])('%j is %j: folds %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('is the same whichever way it is come by', () => {
    return fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWithOffsets(text).text).toBe(foldText(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the way back', () => {
  const back = (text: string, find: string) => {
    const { text: folded, starts, ends } = foldWithOffsets(text)
    const at = folded.indexOf(find)
    return text.slice(starts[at], ends[at + find.length - 1])
  }

  it.each([
    ['Goods for Ｃｈéngdu’s port', 'chengdu', 'Ｃｈéngdu'],
    ['Che\u0301\u0304 Guevara', 'che', 'Che\u0301\u0304'],
    ['ﬁntech', 'f', 'ﬁ'],
    ['ﬁ\u0301ntech', 'f', 'ﬁ\u0301'],
    ['\u{2F800}江', '丽江', '\u{2F800}江'],
    ['12 ㎞ on', 'km', '㎞'],
    ['\u200eChong\u00adqing, then', 'chongqing', 'Chong\u00adqing'],
    ['A 👨\u200d👩\u200d👧 at home', '👨👩👧', '👨\u200d👩\u200d👧'],
  ])('in %j leads from %j to %j', (text, find, original) => {
    expect(back(text, find)).toBe(original)
  })
})
