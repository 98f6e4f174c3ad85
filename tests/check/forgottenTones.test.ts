import { expect, it } from 'vitest'
import { forgottenTones, isSpeltInFull } from '../../src/check/forgottenTones.ts'
import { suggestPinyin } from '../../src/desk/server/suggestPinyin.ts'
import { dictionary } from '../../src/words/dictionary.ts'
import { bundledNames } from '../support/bundled.ts'

it.each([
  ['乐山大佛', 'Lèshan Dàfo', 'shan fo'],
  ['得荣', 'Deróng', 'De'],
  ['电子科技', 'Diànzi Kējì', 'zi'],
  ['基地', 'Jīdi', 'di'],
  ['女儿', 'Nǚ’er', 'er'],
  ['汕头', 'Shàntou', 'tou'],
  ['矿上', 'Kuàngxia', 'xia'],
  ['贵州', 'Guì-zhou', 'zhou'],
  ['石头城', 'Shítouchéng', ''],
  ['葡萄沟站', 'Pútaogōu Zhàn', ''],
  ['玩意儿', 'Wányìr', ''],
  ['磨子桥', 'Mòziqiáo', ''],
  ['星星', 'Xīngxing', ''],
  ['西安的港', 'Xī’ān De Gǎng', ''],
  ['狮子（石头）', 'Shīzi (Shítou)', ''],
  ['京东方', 'BOE Jīngdōngfāng', ''],
  ['石头5G', 'Shítou 5G', ''],
])('%s as %s lacks the tone marks of: %s', (zh, pinyin, forgotten) => {
  expect(forgottenTones({ zh, pinyin }).join(' ')).toBe(forgotten)
})

it('no listed name lacks a tone mark', async () => {
  expect((await bundledNames()).flatMap(forgottenTones)).toEqual([])
})

/** Each twentieth word of the dictionary of two to four characters, with the pinyin that the desk suggests for it. */
const sample = [...dictionary().headwords()]
  .filter((zh) => /^\p{Script=Han}{2,4}$/u.test(zh))
  .filter((_one, at) => at % 20 === 0)
const spelt = sample.map((zh) => ({
  zh,
  pinyin: suggestPinyin(zh),
  hasNeutral: dictionary()
    .entriesOf(zh)
    .some(({ pinyin }) => pinyin.includes('5')),
}))

const shareSpelt = (words: typeof spelt) => words.filter(isSpeltInFull).length / words.length

it('99 of 100 words with neutral tones have every tone mark in the suggested pinyin', () => {
  const neutral = spelt.filter(({ hasNeutral }) => hasNeutral)
  expect(neutral.length).toBeGreaterThan(100)
  expect(shareSpelt(neutral)).toBeGreaterThan(0.99)
})

it('of 100 other words without their last tone mark, 98 are found', () => {
  const lastTone = /[\u0300\u0301\u0304\u030c](?!.*[\u0300\u0301\u0304\u030c])/
  const forgotten = spelt
    .filter(({ hasNeutral }) => !hasNeutral)
    .map((word) => ({ ...word, pinyin: word.pinyin.normalize('NFD').replace(lastTone, '').normalize('NFC') }))
  expect(forgotten.length).toBeGreaterThan(3000)
  expect(shareSpelt(forgotten)).toBeLessThan(0.02)
})
