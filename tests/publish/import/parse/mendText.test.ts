import { describe, expect, it } from 'vitest'
import { cleanLine, closeUp, joinLines, wholeWords } from '../../../../src/publish/import/parse/mendText.ts'

describe('a printed line', () => {
  it.each([
    ['  two\u00a0words \u3000', 'two words'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['汽⻋增⻓，⼾外⻛⼒', '汽车增长，户外风力'],
    ['tab\there', 'tab here'],
  ])('%j is cleaned to %j', (raw, clean) => {
    expect(cleanLine(raw)).toBe(clean)
  })
})

describe('English lines', () => {
  it.each([
    [['the old', 'town'], 'the old town'],
    [['a well-', 'balanced diet'], 'a well-balanced diet'],
    [['the Chengdu-', 'Chongqing line'], 'the Chengdu-Chongqing line'],
    [['economic develop-', 'ment of the city'], 'economic development of the city'],
    [['the year 2023-', '24'], 'the year 2023-24'],
    [['hy\u00ad', 'phen'], 'hyphen'],
  ])('%j are joined to %j', (lines, text) => {
    expect(joinLines(lines, 'en')).toBe(text)
  })

  it('drop a hyphen where the input has the word whole elsewhere', () => {
    const words = wholeWords(['a signal box', 'the new sig-', 'nal'])
    expect(joinLines(['the new sig-', 'nal'], 'en', words)).toBe('the new signal')
  })
})

describe('Chinese lines', () => {
  it.each([
    [['成都成', '为第三个'], '成都成为第三个'],
    [['前 5 月', '增长 13.1%，占 一半'], '前5月增长13.1%，占一半'],
    [['由FAST', 'Cooling的工程师'], '由FAST Cooling的工程师'],
    [['形成新发展格', '。'], '形成新发展格。'],
    [['构建 “一核” 布局'], '构建“一核”布局'],
  ])('%j are joined to %j', (lines, text) => {
    expect(joinLines(lines, 'zh')).toBe(text)
  })

  it('keep the spaces between Latin words', () => {
    expect(closeUp('由 FAST Cooling 设计')).toBe('由FAST Cooling设计')
  })
})
