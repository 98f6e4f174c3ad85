import { expect, it } from 'vitest'
import { storySummary } from '../../src/archive/storySummary.ts'

it.each([
  [[[{ en: 'First.' }, { en: 'Then.', zh: '然后。' }]], { language: 'zh', text: '然后。' }],
  [[[{ en: 'First.' }]], { language: 'en', text: 'First.' }],
])('takes the first sentence in the language, or else in the other: %j', (body, summary) => {
  expect(storySummary({ body }, 'zh')).toEqual(summary)
})
