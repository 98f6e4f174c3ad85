import { expect, it } from 'vitest'
import { pinyinWords } from '../../../src/archive/names/pinyinWords.ts'
import { bundledNames } from '../../support/bundledNames.ts'

const words = (zh: string, pinyin: string) =>
  pinyinWords({ zh, pinyin })?.map(({ letters, from, to }) => [letters, [...zh].slice(from, to).join('')])

it.each<[string, string, [string, string][]]>([
  [
    '成都天府',
    'Chéngdū Tiānfǔ',
    [
      ['chengdu', '成都'],
      ['tianfu', '天府'],
    ],
  ],
  [
    '贵安新区',
    'Guì’ān Xīnqū',
    [
      ['guian', '贵安'],
      ['xinqu', '新区'],
    ],
  ],
  [
    '川渝',
    'Chuān-Yú',
    [
      ['chuan', '川'],
      ['yu', '渝'],
    ],
  ],
  ['绿', 'Lǜ', [['lu', '绿']]],
])('%s is %s, word by word', (zh, pinyin, expected) => {
  expect(words(zh, pinyin)).toEqual(expected)
})

it.each([
  ['成都', 'Chengdu'],
  ['成都', 'Chéng'],
  ['成都', 'Chéngdū Shì'],
])('%s is not %s', (zh, pinyin) => {
  expect(pinyinWords({ zh, pinyin })).toBeUndefined()
})

it('every name of the list is spelt in syllables that there are', async () => {
  const syllable = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiou]{1,3})(?:ng|n|r)?'
  const wrong = (await bundledNames()).flatMap((name) =>
    (pinyinWords(name) ?? [{ letters: name.id, from: 0, to: 0 }]).filter(
      ({ letters, from, to }) => !new RegExp(`^(?:${syllable}){${to - from}}$`).test(letters),
    ),
  )
  expect(wrong).toEqual([])
})
