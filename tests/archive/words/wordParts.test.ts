import { expect, it } from 'vitest'
import { invariant } from '../../../src/archive/invariant.ts'
import { partsOf, readWordParts } from '../../../src/archive/words/wordParts.ts'
import { lexicon } from '../../../src/words/lexicon.ts'
import { makeWordParts } from '../../../src/words/makeWordParts.ts'

const words = ['高速公路', '重庆市', '发展中国家', '中国', '发']
const file = JSON.parse(JSON.stringify(makeWordParts(new Set(words), lexicon())))
const parts = invariant(readWordParts(file), 'parts')

it.each([
  ['高速公路', 'gāosù gōnglù', ['高速 gāosù', '公路 gōnglù', '高 gāo', '速 sù', '公 gōng', '路 lù']],
  ['重庆市', 'Chóngqìng Shì', ['重庆 Chóngqìng', '重 chóng', '庆 qìng', '市 shì']],
  // Its words overlap with 中国, which is a word of the archive.
  [
    '发展中国家',
    'fāzhǎn zhōng guójiā',
    ['发展中 fāzhǎnzhōng', '国家 guójiā', '发 fā', '展 zhǎn', '中 zhōng', '国 guó', '家 jiā'],
  ],
  ['发', 'fà', ['发 fà']],
  ['鿿', 'x', []],
])('finds the shorter words and the characters of %s, each as it is read there', (text, pinyin, expected) => {
  const found = partsOf({ text, pinyin }, parts)
  expect(found.map((part) => `${part.text} ${part.readings[0]?.pinyin}`)).toEqual(expected)
})

it('has all readings of a character with their senses, and its traditional forms', () => {
  expect(parts.get('发')).toMatchObject({
    traditional: '發, 髮',
    readings: [
      { pinyin: 'fā', senses: ['to send out', expect.any(String), 'to issue'] },
      { pinyin: 'fà', senses: ['hair'] },
    ],
  })
  expect(parts.get('高')?.traditional).toBeFalsy()
})

it('reads no later format', () => {
  expect(readWordParts({ ...file, format: 2 })).toBeUndefined()
})
