import { expect, it } from 'vitest'
import { hasBothScripts, scriptOf } from '../../src/archive/script.ts'

it.each([
  ['华为发布HarmonyOS', 'zh'],
  ['The Sichuan paper 四川日报 said so.', 'en'],
  ['成abcd', 'zh'],
  ['成abcde', 'en'],
  ['2021 – 12.4%', undefined],
] as const)('the language of “%s” is %s', (text, language) => {
  expect(scriptOf(text)).toBe(language)
})

it.each([
  ['Chengdu airport 成都机场', true],
  ['5G 网络', false],
  ['Chengdu airport', false],
])('“%s” has words in both languages: %s', (text, hasBoth) => {
  expect(hasBothScripts(text)).toBe(hasBoth)
})
