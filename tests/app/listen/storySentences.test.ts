import { describe, expect, it } from 'vitest'
import { sentenceAt, storySentences } from '../../../src/app/listen/storySentences.ts'
import { madeStory } from '../../site/madeIssues.ts'

const story = madeStory('tea', {
  body: [[{ en: 'One.', zh: '一。' }, { en: 'Two.' }], [{ zh: '三。' }]],
  note: { en: 'Misprinted.', zh: '有误。' },
})
const textsOf = (...view: Parameters<typeof storySentences>) =>
  storySentences(...view).map(({ text }) => text)

describe('what is read aloud of a story', () => {
  it('is what the view shows: headline, sentences, paragraphs of the other language alone, the note named as one', () => {
    expect(textsOf(story, 'en', 'en')).toEqual([
      'Headline of tea',
      'One.',
      'Two.',
      '三。',
      'Editor’s note: Misprinted.',
    ])
    expect(textsOf(story, 'zh', 'en')).toEqual(['标题 tea', '一。', '三。', '编者注：有误。'])
  })

  it('is, side by side, each sentence in the interface’s language and then in the other', () => {
    expect(textsOf(story, 'both', 'zh').slice(0, 5)).toEqual([
      '标题 tea',
      'Headline of tea',
      '一。',
      'One.',
      'Two.',
    ])
  })
})

describe('a place in the story', () => {
  const english = storySentences(story, 'en', 'en')
  const chinese = storySentences(story, 'zh', 'en')
  const both = storySentences(story, 'both', 'en')
  const at = (sentences: typeof english, from: (typeof english)[number] | undefined) =>
    sentences[sentenceAt(sentences, from)]?.text

  it('is the beginning at first', () => {
    expect(at(english, undefined)).toBe('Headline of tea')
  })

  it('is the same sentence in another view', () => {
    expect(at(chinese, english[1])).toBe('一。')
    expect(at(both, chinese[1])).toBe('一。')
  })

  it('is the next sentence where the other view has not got it, and the last where there is no next', () => {
    expect(at(chinese, english[2])).toBe('三。')
    expect(at(english.slice(0, 2), english[3])).toBe('One.')
  })
})
