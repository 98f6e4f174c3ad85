import { expect, it } from 'vitest'
import { pinyinWords } from '../../../src/archive/names/pinyinWords.ts'
import { suggestPinyin } from '../../../src/desk/server/suggestPinyin.ts'
import { bundledNames } from '../../support/bundled.ts'

it.each([
  ['贵州省通信管理局', 'Guìzhōu Shěng Tōngxìn Guǎnlǐjú'],
  ['成都高新区', 'Chéngdū Gāoxīnqū'],
  ['西部（重庆）科学城', 'Xībù (Chóngqìng) Kēxuéchéng'],
  ['成渝', 'Chéng-Yú'],
  ['川渝', 'Chuān-Yú'],
  ['昆明长水国际机场', 'Kūnmíng Chángshuǐ Guójì Jīchǎng'],
  ['西安交通大学', 'Xī’ān Jiāotōng Dàxué'],
  ['四川省经济和信息化厅', 'Sìchuān Shěng Jīngjì hé Xìnxīhuàtīng'],
  ['Chengdu', ''],
])('%s is suggested as %s', (zh, pinyin) => {
  expect(suggestPinyin(zh)).toBe(pinyin)
})

it.each([
  ['石头城', 'Shítouchéng'],
  ['葡萄沟', 'Pútaogōu'],
  ['玩意儿', 'Wányìr'],
])('suggests a neutral tone or 儿 in a form that the list of names takes: %s, %s', (zh, pinyin) => {
  expect(suggestPinyin(zh)).toBe(pinyin)
  expect(pinyinWords({ zh, pinyin })).toBeDefined()
})

it('suggests pinyin for nine in ten names of the glossary exactly as an editor wrote it', async () => {
  const letters = (text: string) => text.toLowerCase().replace(/[\s’-]/g, '')
  const suggested = (await bundledNames()).map(({ zh, pinyin }) => ({ pinyin, made: suggestPinyin(zh) }))
  const same = suggested.filter(({ pinyin, made }) => made === pinyin)
  const alike = suggested.filter(({ pinyin, made }) => letters(made) === letters(pinyin))
  expect(same.length).toBeGreaterThanOrEqual(suggested.length * 0.9)
  expect(alike.length).toBeGreaterThanOrEqual(suggested.length * 0.98)
})
