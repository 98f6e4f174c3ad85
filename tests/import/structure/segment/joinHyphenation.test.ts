import { beforeAll, describe, expect, it } from 'vitest'
import {
  cleanLine,
  closeUp,
  joinLines,
  wholeWords,
} from '../../../../src/import/structure/segment/joinHyphenation.ts'
import { isEnglishWord } from '../../../../src/words/englishWords.ts'

describe('a printed line', () => {
  it.each([
    ['  two\u00a0words \u3000', 'two words'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['tab\there', 'tab here'],
    ['a\u200db, 👩🏽\u200d🌾', 'ab, 👩🏽\u200d🌾'],
  ])('%j is cleaned to %j', (raw, clean) => {
    expect(cleanLine(raw)).toBe(clean)
  })
})

describe('English lines', () => {
  // On a busy machine the dictionary takes seconds to load.
  beforeAll(() => void isEnglishWord('word'))

  it.each([
    [['the old', 'town'], 'the old town'],
    [['a well-', 'balanced diet'], 'a well-balanced diet'],
    [['the Chengdu-', 'Chongqing line'], 'the Chengdu-Chongqing line'],
    [['economic develop-', 'ment of the city'], 'economic development of the city'],
    [['the year 2023-', '24'], 'the year 2023-24'],
    [['hy\u00ad', 'phen'], 'hyphen'],
    [['eleven week‐', 'ends in the prov-', 'ince'], 'eleven weekends in the province'],
    [['a non-', 'resident of Xishuang-', 'banna'], 'a non-resident of Xishuangbanna'],
    [['the export-', 'led growth'], 'the export-led growth'],
  ])('%j are joined to %j', (lines, text) => {
    expect(joinLines(lines, 'en')).toBe(text)
  })

  it('drop a hyphen if the input has the word without it elsewhere', () => {
    const words = wholeWords(['a signal box', 'the new sig-', 'nal'])
    expect(joinLines(['the new sig-', 'nal'], 'en', words)).toBe('the new signal')
  })
})

describe('Chinese lines', () => {
  it.each([
    [['果园变', '成了公园'], '果园变成了公园'],
    [['近 3 年', '增长 7.4%，占 一半'], '近3年增长7.4%，占一半'],
    [['由FAST', 'Cooling的工程师'], '由FAST Cooling的工程师'],
    [['种下一片桃林', '。'], '种下一片桃林。'],
    [['打开 “红门” 看看'], '打开“红门”看看'],
  ])('%j are joined to %j', (lines, text) => {
    expect(joinLines(lines, 'zh')).toBe(text)
  })

  it('keep the spaces between Latin words', () => {
    expect(closeUp('由 FAST Cooling 设计')).toBe('由FAST Cooling设计')
  })
})
