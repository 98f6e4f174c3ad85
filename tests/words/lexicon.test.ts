import { expect, it } from 'vitest'
import { wordListSchema } from '../../src/archive/words/wordList.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { readText } from '../../src/words/readText.ts'

const list = wordListSchema.parse({
  words: [
    { zh: '储能', pinyin: 'chǔnéng', senses: ['energy storage'] },
    { zh: '中欧班列', pinyin: 'Zhōng-Ōu bānliè', senses: ['China–Europe freight train'] },
  ],
  hidden: [{ zh: '基地', sense: 'Qaeda' }],
})

it('takes the archive’s own words for words, as listed, and leaves out hidden senses', () => {
  const aids = { lexicon: lexicon(list), names: [], find: () => [], readings: [] }
  const words = readText({ zh: '中欧班列的储能基地' }, aids)
  expect(words.map(({ text, pinyin }) => `${text} ${pinyin}`)).toEqual([
    '中欧班列 Zhōng-Ōu bānliè',
    '的 de',
    '储能 chǔnéng',
    '基地 jīdì',
  ])
  expect(words.flatMap(({ senses }) => senses).join()).not.toContain('Qaeda')
})

it('refuses pinyin that does not have a syllable for each character', () => {
  const word = { zh: '储能', pinyin: 'chǔ', senses: ['energy storage'] }
  expect(wordListSchema.safeParse({ words: [word], hidden: [] }).success).toBe(false)
})

it('counts words of today among the common ones, although old newspapers seldom had them', () => {
  expect(lexicon().rankOf('高铁')).toBeLessThanOrEqual(1000)
  expect(lexicon().rankOf('便利化')).toBeUndefined()
})
