import { expect, it } from 'vitest'
import { sentenceAt, storySentences } from '../../../src/app/listen/storySentences.ts'
import { madeStory } from '../../site/madeIssues.ts'

const story = madeStory('tea', {
  body: [[{ en: 'One.', zh: '一。' }, { en: 'Two.' }], [{ zh: '三。' }]],
  note: { en: 'Misprinted.', zh: '有误。' },
})
const english = storySentences(story, 'en', 'en')
const chinese = storySentences(story, 'zh', 'en')
const both = storySentences(story, 'both', 'zh')

it.each([
  ['English', english, ['Headline of tea', 'One.', 'Two.', '三。', 'Editor’s note: Misprinted.']],
  ['Chinese', chinese, ['标题 tea', '一。', '三。', '编者注：有误。']],
  ['both languages', both.slice(0, 5), ['标题 tea', 'Headline of tea', '一。', 'One.', 'Two.']],
])('lists the sentences that the view of %s shows', (_view, sentences, texts) => {
  expect(sentences.map(({ text }) => text)).toEqual(texts)
})

it.each([
  ['the first without a place', english, undefined, 'Headline of tea'],
  ['the same in another language', chinese, english[1], '一。'],
  ['the same in both languages', both, chinese[1], '一。'],
  ['the next if the view lacks it', chinese, english[2], '三。'],
  ['the last if there is no next', english.slice(0, 2), english[3], 'One.'],
])('finds the sentence at a place: %s', (_which, sentences, place, text) => {
  expect(sentences[sentenceAt(sentences, place)]?.text).toBe(text)
})
