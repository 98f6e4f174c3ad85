import { expect, it } from 'vitest'
import { joinSyllables, markTone } from '../../../src/archive/words/markTones.ts'
import { rubyParts } from '../../../src/archive/words/rubyParts.ts'
import { splitPinyin } from '../../../src/archive/words/splitPinyin.ts'

it.each([
  ['cheng2', 'chéng'],
  ['lu:4', 'lǜ'],
  ['liu2', 'liú'],
  ['Er4', 'Èr'],
  ['de5', 'de'],
  ['r5', 'r'],
  ['G', 'G'],
])('writes the tone number of %s as a mark: %s', (numbered, marked) => {
  expect(markTone(numbered)).toBe(marked)
})

it.each([
  [['xi1', 'an1'], 'xī’ān'],
  [['Bei3', 'jing1', 'Da4', 'xue2'], 'Běijīng Dàxué'],
  [['na3', 'r5'], 'nǎr'],
])('joins %s into %s', (syllables, word) => {
  expect(joinSyllables(syllables)).toBe(word)
})

it.each([
  ['shōurù wéi', ['shōu', 'rù', 'wéi']],
  ['Xī’ān', ['Xī', 'ān']],
  ['hángài', ['hán', 'gài']],
  ['jiānguǎn', ['jiān', 'guǎn']],
  ['lǜsè', ['lǜ', 'sè']],
  ['nǎr', ['nǎ', 'r']],
  ['Xībù (Chéngdū)', ['Xī', 'bù', 'Chéng', 'dū']],
])('splits %s into a syllable for each character', (pinyin, syllables) => {
  expect(splitPinyin(pinyin, syllables.length)).toEqual(syllables)
})

it.each([
  ['shōurù', 3],
  ['shōurù', 1],
  ['income', 2],
])('does not split %s for %i characters', (pinyin, count) => {
  expect(splitPinyin(pinyin, count)).toBeUndefined()
})

it.each([
  ['成都', 'Chéngdū', '成都 Chéngdū'],
  ['成都海关', 'Chéngdū Hǎiguān', '成都 Chéngdū, 海关 Hǎiguān'],
  ['西部（成都）科学城', 'Xībù (Chéngdū) Kēxuéchéng', '西部 Xībù, （, 成都 Chéngdū, ）, 科学城 Kēxuéchéng'],
  ['口岸物流办', 'Kǒu’àn Wùliúbàn', '口岸 Kǒu’àn, 物流办 Wùliúbàn'],
  ['国家川藏铁路', 'Guójiā Chuān-Zàng Tiělù', '国家 Guójiā, 川 Chuān, 藏 Zàng, 铁路 Tiělù'],
  ['一会儿', 'yī huìr', '一会儿 yī huìr'],
  ['𠮷', '', '𠮷'],
])(
  'divides %s as its pinyin %s is divided, if the syllables fit, and leaves brackets without pinyin',
  (text, pinyin, parts) => {
    const divided = rubyParts({ text, pinyin }).map(({ text, pinyin = '' }) => `${text} ${pinyin}`.trim())
    expect(divided.join(', ')).toBe(parts)
  },
)
