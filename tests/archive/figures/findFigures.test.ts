import { expect, it } from 'vitest'
import { findFigures } from '../../../src/archive/figures/findFigures.ts'
import { chinesePhrases } from './chinesePhrases.ts'
import { describeFigure } from './describeFigure.ts'
import { englishPhrases } from './englishPhrases.ts'
import { newsSentences } from './newsSentences.ts'

function figuresOf(text: string, language: 'en' | 'zh'): string {
  return findFigures(text, language).map(describeFigure).join('; ')
}

it.each(englishPhrases)('the English phrase “%s” has the figures: %s', (phrase, figures) => {
  expect(figuresOf(phrase, 'en')).toBe(figures)
})

it.each(chinesePhrases)('the Chinese phrase “%s” has the figures: %s', (phrase, figures) => {
  expect(figuresOf(phrase, 'zh')).toBe(figures)
})

it.each(newsSentences)('the sentence “%s” has the figures: %s', (sentence, figures) => {
  expect(figuresOf(sentence, /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en')).toBe(figures)
})
