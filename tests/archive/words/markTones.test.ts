import { expect, it } from 'vitest'
import { joinSyllables, markTone } from '../../../src/archive/words/markTones.ts'

it.each([
  ['cheng2', 'chéng'],
  ['lu:4', 'lǜ'],
  ['xue2', 'xué'],
  ['gui4', 'guì'],
  ['liu2', 'liú'],
  ['zhou1', 'zhōu'],
  ['Er4', 'Èr'],
  ['de5', 'de'],
  ['r5', 'r'],
  ['G', 'G'],
])('writes %s as %s', (numbered, marked) => {
  expect(markTone(numbered)).toBe(marked)
})

it.each([
  [['xi1', 'an1'], 'xī’ān'],
  [['Bei3', 'jing1', 'Da4', 'xue2'], 'Běijīng Dàxué'],
  [['na3', 'r5'], 'nǎr'],
])('joins %s into %s', (syllables, word) => {
  expect(joinSyllables(syllables)).toBe(word)
})
