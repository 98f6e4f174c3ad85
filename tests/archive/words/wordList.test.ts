import { expect, it } from 'vitest'
import { listedWordSchema, listedWords, withListedWords } from '../../../src/archive/words/wordList.ts'

const list = {
  words: [
    { zh: '储能', pinyin: 'chǔnéng', senses: ['energy storage'] },
    { zh: '口径', pinyin: 'kǒujìng', senses: ['method of counting'] },
  ],
  hidden: [
    { zh: '口径', sense: 'caliber' },
    { zh: '基地', sense: 'Qaeda' },
  ],
}
const nothing = { pinyin: '', senses: [], hidden: [] }

it('says by word what a list says about it', () => {
  expect(listedWords(list)).toEqual([
    { ...list.words[0], hidden: [] },
    { ...list.words[1], hidden: ['caliber'] },
    { zh: '基地', ...nothing, hidden: ['Qaeda'] },
  ])
  expect(withListedWords(list, [])).toEqual(list)
})

it('replaces, adds and removes words, and keeps the order of the others', () => {
  const changed = [
    { zh: '储能', pinyin: 'chǔnéng', senses: ['storage of energy'], hidden: [] },
    { zh: '换电', pinyin: 'huàndiàn', senses: ['battery swapping'], hidden: [] },
    { zh: '口径', ...nothing },
    { zh: '项', ...nothing, hidden: ['neck'] },
  ]
  expect(withListedWords(list, changed)).toEqual({
    words: [changed[0], changed[1]].map((word) => ({ ...word, hidden: undefined })),
    hidden: [
      { zh: '基地', sense: 'Qaeda' },
      { zh: '项', sense: 'neck' },
    ],
  })
})

it.each([
  ['storage of energy', 'chǔ', false],
  ['storage of energy', 'chǔnéng', true],
])('asks for a syllable for each character of a word with a meaning: %s %s', (sense, pinyin, isValid) => {
  const word = { zh: '储能', pinyin, senses: [sense], hidden: [] }
  expect(listedWordSchema.safeParse(word).success).toBe(isValid)
})
