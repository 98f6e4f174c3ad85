import { expect, it } from 'vitest'
import { pinyinWords } from '../../../src/archive/names/pinyinWords.ts'
import { bundledNames } from '../../support/bundled.ts'

it.each([
  ['贵安新区', 'Guì’ān Xīnqū', 'guian=贵安 xinqu=新区'],
  ['川渝', 'Chuān-Yú', 'chuan=川 yu=渝'],
  ['绿', 'Lǜ', 'lu=绿'],
  ['葡萄沟站', 'Pútaogōu Zhàn', 'putaogou=葡萄沟 zhan=站'],
  ['玩意儿', 'Wányìr', 'wanyir=玩意儿'],
  ['儿子', 'Érzi', 'erzi=儿子'],
  ['女儿们', 'Nǚ’érmen', 'nuermen=女儿们'],
  ['西安的港', 'Xī’ān de Gǎng', 'xian=西安 de=的 gang=港'],
])('splits %s by its pinyin %s into words', (zh, pinyin, expected) => {
  const words = pinyinWords({ zh, pinyin })?.map(
    ({ letters, from, to }) => `${letters}=${zh.slice(from, to)}`,
  )
  expect(words?.join(' ')).toBe(expected)
})

it.each([
  ['成都', 'Chengdu'],
  ['成都', 'Chéngdū Shì'],
  ['测试塔', 'Ceshi Tǎ'],
  ['测试塔', 'Ce Shi Ta'],
])('the pinyin of %s is not %s', (zh, pinyin) => {
  expect(pinyinWords({ zh, pinyin })).toBeUndefined()
})

it.each([
  ['京东方', 'BOE Jīngdōngfāng'],
  ['西安', 'Xīān'],
])('the pinyin of %s may be %s, with Latin letters or without an apostrophe', (zh, pinyin) => {
  expect(pinyinWords({ zh, pinyin })?.at(-1)?.to).toBe(zh.length)
})

it('the pinyin of every listed name has possible syllables only', async () => {
  const syllable = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiou]{1,3})(?:ng|n|r)?'
  const wrong = (await bundledNames()).flatMap((name) =>
    (pinyinWords(name) ?? [{ letters: name.id, from: 0, to: 0 }]).filter(
      ({ letters, from, to }) => !new RegExp(`^(?:${syllable}){${to - from}}$`).test(letters),
    ),
  )
  expect(wrong).toEqual([])
})
