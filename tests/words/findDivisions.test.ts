import { expect, it } from 'vitest'
import { allDivisions, findDivisions } from '../../src/words/findDivisions.ts'

function found(text: string): string[] {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  return findDivisions(text, language).map(({ division }) => division.zh)
}

// Prefectures, and districts and counties; those of Sichuan without 东区, 西区 and two 市中区.
it.each([
  [1 + 38, ['chongqing']],
  [21 + 183 - 4, ['sichuan', 'chengdu']],
  [9 + 88, ['guizhou', 'guiyang']],
  [16 + 129, ['yunnan', 'diqing']],
])('the gazetteer has the %i divisions of %j, each with names in both languages', (count, regions) => {
  const divisions = allDivisions.filter(({ place }) => regions.includes(place))
  expect(divisions).toHaveLength(count)
  for (const { zh, en } of divisions) {
    expect(zh).toMatch(/^\p{Script=Han}+$/u)
    for (const name of en) expect(name).toMatch(/^\p{Lu}\p{L}/u)
  }
})

it('finds each division by its official name in a sentence', () => {
  const missed = allDivisions.filter(({ zh }) => !found(`昨天，${zh}召开会议。`).includes(zh))
  expect(missed.map(({ zh }) => zh)).toEqual([])
})

it('finds each division by its English name and kind, if no other province has a county of that name', () => {
  const missed = allDivisions.filter(({ en: [name = ''], place }) => {
    const official = /..xian$/.test(name) ? `${name.replace(/xian$/, '')} County` : `${name} District`
    const mentions = findDivisions(`A meeting in ${official} opened.`, 'en')
    return !mentions.some(({ division }) => division.place === place)
  })
  const shared = '长宁县 镇远县 锦屏县 昌宁县 镇沅彝族哈尼族拉祜族自治县 金平苗族瑶族傣族自治县'
  expect(missed.map(({ zh }) => zh).join(' ')).toBe(shared)
})

it.each([
  ['彭州蔬菜外销', ['彭州市']],
  ['北川、汶川两县重建', ['北川羌族自治县', '汶川县']],
  ['四川大英县', ['大英县']],
  ['A road from Garzê to Kangding', ['甘孜藏族自治州', '康定市']],
  ['Farmers in Ngawa', ['阿坝藏族羌族自治州']],
  ['Ya’an and Yaan', ['雅安市', '雅安市']],
  ['Zhong County grows oranges', ['忠县']],
  ['Mile City and Jinping County', ['弥勒市']],
  ['大理石地面', []],
  ['提高县域经济', []],
  ['来自江西的客商从江西出发', []],
  ['大英博物馆', []],
  ['长江北岸', []],
  ['富民政策让大方的客人安居', []],
  ['平昌冬奥会', []],
  ['Xi said that each mile counts', []],
  ['Salvador Dali', []],
  ['Mao and Li met Qu', []],
  ['Mr Gao of Jingdong', []],
  ['the Naxi people', []],
])('“%s” names the divisions %j', (text, names) => {
  expect(found(text)).toEqual(names)
})
