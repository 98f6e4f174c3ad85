import { describe, expect, it } from 'vitest'
import { allDivisions, findDivisions } from '../../src/words/findDivisions.ts'

function found(text: string): string[] {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  return findDivisions(text, language).map(({ division }) => division.zh)
}

describe('the gazetteer', () => {
  it('has every prefecture, district and county of the four regions that has a name of its own', () => {
    const count = (...places: string[]) => allDivisions.filter(({ place }) => places.includes(place)).length
    // With their prefectures: 1 + 38; 21 + 183 without 东区, 西区 and two 市中区; 9 + 88; 16 + 129.
    expect(count('chongqing')).toBe(39)
    expect(count('sichuan', 'chengdu')).toBe(21 + 183 - 4)
    expect(count('guizhou', 'guiyang')).toBe(9 + 88)
    expect(count('yunnan', 'diqing')).toBe(16 + 129)
  })

  it('has names in both languages', () => {
    expect(
      allDivisions.filter(
        ({ zh, en }) => !/^\p{Script=Han}+$/u.test(zh) || !en.every((name) => /^\p{Lu}\p{L}/u.test(name)),
      ),
    ).toEqual([])
  })

  it('finds each by its official name, in a sentence', () => {
    const missed = allDivisions.filter(({ zh }) => !found(`昨天，${zh}召开会议。`).includes(zh))
    expect(missed.map(({ zh }) => zh)).toEqual([])
  })

  it('finds each by its English name with its kind', () => {
    const missed = allDivisions.filter(({ en: [name = ''], place }) => {
      const text = `A meeting in ${/..xian$/.test(name) ? `${name.replace(/xian$/, '')} County` : `${name} District`} opened.`
      return !findDivisions(text, 'en').some(({ division }) => division.place === place)
    })
    // Each is a county in two provinces, so that the name does not tell which.
    expect(missed.map(({ zh }) => zh)).toEqual([
      '长宁县',
      '镇远县',
      '锦屏县',
      '昌宁县',
      '镇沅彝族哈尼族拉祜族自治县',
      '金平苗族瑶族傣族自治县',
    ])
  })
})

describe('a division', () => {
  it.each([
    ['彭州蔬菜外销', ['彭州市']],
    ['北川、汶川两县重建', ['北川羌族自治县', '汶川县']],
    ['四川大英县', ['大英县']],
    ['A road from Garzê to Kangding', ['甘孜藏族自治州', '康定市']],
    ['Farmers in Ngawa', ['阿坝藏族羌族自治州']],
    ['Ya’an and Yaan', ['雅安市', '雅安市']],
    ['Zhong County grows oranges', ['忠县']],
    ['Mile City and Jinping County', ['弥勒市']],
  ])('in “%s” is found', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  it.each([
    '大理石地面',
    '提高县域经济',
    '来自江西的客商从江西出发',
    '大英博物馆',
    '长江北岸',
    '富民政策让大方的客人安居',
    '平昌冬奥会',
    'Xi said that each mile counts',
    'Salvador Dali',
    'Mao and Li met Qu',
    'Mr Gao of Jingdong',
    'the Naxi people',
  ])('is not in “%s”', (text) => {
    expect(found(text)).toEqual([])
  })
})
