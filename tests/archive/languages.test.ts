import { expect, it } from 'vitest'
import {
  isLanguage,
  languagesInView,
  languagesOf,
  paragraphText,
  storyHas,
  textIn,
} from '../../src/archive/languages.ts'

it.each([
  [{ en: 'Tea', zh: '茶' }, 'zh', { language: 'zh', text: '茶' }],
  [{ en: 'Tea' }, 'zh', { language: 'en', text: 'Tea' }],
] as const)('the text of %j in %s is %j', (pair, language, text) => {
  expect(textIn(pair, language)).toEqual(text)
})

it('a paragraph joins English segments with a space and Chinese ones without', () => {
  const paragraph = [{ en: 'One.', zh: '一。' }, { en: 'Two.' }, { zh: '三。' }]
  expect(paragraphText(paragraph, 'en')).toBe('One. Two.')
  expect(paragraphText(paragraph, 'zh')).toBe('一。三。')
  expect(paragraphText([{ en: 'One.' }], 'zh')).toBeUndefined()
})

it.each([
  ['both', 'en', ['en', 'zh']],
  ['both', 'zh', ['zh', 'en']],
] as const)('the view %s shows, with %s first, %j', (view, first, shown) => {
  expect(languagesInView(view, first)).toEqual(shown)
})

it.each([
  [[{ en: 'One.', zh: '一。' }], ['zh'], ['zh']],
  [[{ en: 'One.' }], ['zh'], ['en']],
  [[{ zh: '一。' }, { en: 'Two.' }], ['en'], ['en']],
  [[{}], ['en'], []],
] as const)('of %j, a reader who wants %j gets %j', (text, wanted, shown) => {
  expect(languagesOf(text, wanted)).toEqual(shown)
})

it('a story has a language if one of its segments has it, and not if only its headline has', () => {
  const story = {
    headline: { zh: '茶' },
    body: [[{ en: 'One.' }], [{ en: 'Two.' }, { en: 'Three.', zh: '三。' }]],
  }
  expect([storyHas(story, 'en'), storyHas(story, 'zh')]).toEqual([true, true])
  expect(storyHas({ ...story, body: [[{ en: 'One.' }]] }, 'zh')).toBe(false)
})

it.each([undefined, '', 'EN', 'zh-Hans', 'fr'])('%s is not a language of the interface', (value) => {
  expect(isLanguage(value)).toBe(false)
})
