import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../src/archive/figures/findFigures.ts'
import { chinesePhrases } from './chinesePhrases.ts'
import { describeFigure } from './describeFigure.ts'
import { englishPhrases } from './englishPhrases.ts'
import { newsSentences } from './newsSentences.ts'

function figuresOf(text: string, language: 'en' | 'zh'): string {
  return findFigures(text, language).map(describeFigure).join('; ')
}

describe('figures in English', () => {
  it.each(englishPhrases)('%s → %s', (phrase, figures) => {
    expect(figuresOf(phrase, 'en')).toBe(figures)
  })
})

describe('figures in Chinese', () => {
  it.each(chinesePhrases)('%s → %s', (phrase, figures) => {
    expect(figuresOf(phrase, 'zh')).toBe(figures)
  })
})

describe('figures in whole sentences', () => {
  it.each(newsSentences)('%s', (sentence, figures) => {
    expect(figuresOf(sentence, /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en')).toBe(figures)
  })
})

describe('the place of a figure', () => {
  it.each([
    ['en', 'worth nearly US$150 million in loans', 'US$150 million'],
    ['en', 'an area of 394.2 square kilometres.', '394.2 square kilometres'],
    ['en', 'held on 5 and 6 July 2021 in Guiyang', '5 and 6 July 2021'],
    ['zh', '产值超800亿元。', '800亿元'],
    ['zh', '共有十五个项目', '十五'],
    ['zh', '😀前5月增长', '前5月'],
  ] as const)('%s: %s', (language, text, printed) => {
    expect(findFigures(text, language).map(({ start, end }) => text.slice(start, end))).toEqual([printed])
  })

  it('keeps the words that round it', () => {
    expect(findFigures('nearly 600 affairs', 'en')[0]?.approximation).toEqual({
      rounding: 'nearly',
      words: 'nearly',
    })
  })
})
