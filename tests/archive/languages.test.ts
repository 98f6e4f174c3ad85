import { describe, expect, it } from 'vitest'
import {
  isLanguage,
  languagesInView,
  languagesOf,
  otherLanguage,
  paragraphText,
  storyHas,
  textIn,
} from '../../src/archive/languages.ts'

describe('a text in two languages', () => {
  const pair = { en: 'Tea', zh: '茶' }

  it('is given in the language asked for', () => {
    expect(textIn(pair, 'en')).toEqual({ language: 'en', text: 'Tea' })
    expect(textIn(pair, 'zh')).toEqual({ language: 'zh', text: '茶' })
  })

  it('is given in the other language, and says so, where it has no text in the one asked for', () => {
    expect(textIn({ en: 'Tea' }, 'zh')).toEqual({ language: 'en', text: 'Tea' })
    expect(textIn({ zh: '茶' }, 'en')).toEqual({ language: 'zh', text: '茶' })
  })
})

describe('a paragraph', () => {
  const paragraph = [{ en: 'One.', zh: '一。' }, { en: 'Two.' }, { zh: '三。' }]

  it('joins its English segments with a space and its Chinese ones with nothing', () => {
    expect(paragraphText(paragraph, 'en')).toBe('One. Two.')
    expect(paragraphText(paragraph, 'zh')).toBe('一。三。')
  })

  it('has no text in a language that none of its segments has', () => {
    expect(paragraphText([{ en: 'One.' }], 'zh')).toBeUndefined()
    expect(paragraphText([{ zh: '一。' }], 'en')).toBeUndefined()
  })
})

describe('the languages of a view', () => {
  it('are that one, or both with the one first that is read first', () => {
    expect(languagesInView('zh', 'en')).toEqual(['zh'])
    expect(languagesInView('both', 'en')).toEqual(['en', 'zh'])
    expect(languagesInView('both', 'zh')).toEqual(['zh', 'en'])
  })

  it.each([
    [[{ en: 'One.', zh: '一。' }], ['zh', 'en'], ['zh', 'en']],
    [[{ en: 'One.', zh: '一。' }], ['zh'], ['zh']],
    [[{ en: 'One.' }], ['zh', 'en'], ['en']],
    [[{ en: 'One.' }], ['zh'], ['en']],
    [[{ zh: '一。' }, { en: 'Two.' }], ['en'], ['en']],
    [[{}], ['en'], []],
  ] as const)('of %j are, of %j, %j: those that it has, else the other', (text, wanted, shown) => {
    expect(languagesOf(text, wanted)).toEqual(shown)
  })
})

describe('a story', () => {
  it('has a language as soon as one segment has it', () => {
    const story = { body: [[{ en: 'One.' }], [{ en: 'Two.' }, { en: 'Three.', zh: '三。' }]] }
    expect([storyHas(story, 'en'), storyHas(story, 'zh')]).toEqual([true, true])
  })

  it('lacks a language that only its headline has', () => {
    const story = { headline: { en: 'Tea', zh: '茶' }, body: [[{ en: 'One.' }]] }
    expect([storyHas(story, 'en'), storyHas(story, 'zh')]).toEqual([true, false])
  })
})

describe('the languages', () => {
  it('are two, each the other of the other', () => {
    expect([otherLanguage('en'), otherLanguage('zh')]).toEqual(['zh', 'en'])
  })

  it.each([undefined, '', 'EN', 'zh-Hans', 'fr'])('are not %s', (value) => {
    expect(isLanguage(value)).toBe(false)
  })
})
