import { expect, it } from 'vitest'
import { countScripts, hasBothScripts, scriptOf } from '../../src/archive/script.ts'

it('counts Chinese characters and Latin letters, and nothing else', () => {
  expect(countScripts('5G网络，Café 12%')).toEqual({ han: 2, latin: 5 })
  expect(countScripts('')).toEqual({ han: 0, latin: 0 })
})

it.each([
  ['成都机场启用', 'zh'],
  ['华为发布HarmonyOS', 'zh'],
  ['The Sichuan paper 四川日报 said so.', 'en'],
  ['Chengdu airport opens', 'en'],
  ['2021 – 12.4%', undefined],
] as const)('takes %s for %s', (text, language) => {
  expect(scriptOf(text)).toBe(language)
})

it('takes a text for Chinese from more than one character for five letters on', () => {
  expect(scriptOf('成abcd')).toBe('zh')
  expect(scriptOf('成abcde')).toBe('en')
})

it('finds words of both languages in a text, but not in initials beside Chinese', () => {
  expect(hasBothScripts('Chengdu airport 成都机场')).toBe(true)
  expect(hasBothScripts('5G 网络')).toBe(false)
  expect(hasBothScripts('Chengdu airport')).toBe(false)
})
