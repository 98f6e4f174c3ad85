import { describe, expect, it } from 'vitest'
import { nameFinder } from '../../../src/archive/names/findNames.ts'
import { madeNames } from './madeNames.ts'

const find = nameFinder(madeNames)
const found = (text: string, language: 'en' | 'zh') =>
  find(text, language).map(({ id, start, end }) => [id, text.slice(start, end)])

describe('in English', () => {
  it.each<[string, [string, string][]]>([
    [
      'Chengdu’s trade, FAW’s cars',
      [
        ['chengdu', 'Chengdu'],
        ['faw', 'FAW'],
      ],
    ],
    [
      'Chengdu Customs counts for Chengdu',
      [
        ['customs', 'Chengdu Customs'],
        ['chengdu', 'Chengdu'],
      ],
    ],
    ['the Chengdu-Chongqing circle', [['circle', 'Chengdu-Chongqing circle']]],
    [
      '(Chongqing) and Western (Chongqing) Science City.',
      [
        ['chongqing', 'Chongqing'],
        ['city', 'Western (Chongqing) Science City'],
      ],
    ],
    ['Chengdu', [['chengdu', 'Chengdu']]],
  ])('finds names whole, and the longest: %s', (text, names) => {
    expect(found(text, 'en')).toEqual(names)
  })

  it.each(['Chengdunese food', 'FAWs', 'the Chengdu-Kunming line', 'chengdu', 'Chengdu2', ''])(
    'finds none in part of a word: %s',
    (text) => {
      expect(found(text, 'en')).toEqual([])
    },
  )
})

describe('in Chinese', () => {
  it.each<[string, [string, string][]]>([
    [
      '据成都海关统计，成都市外贸',
      [
        ['customs', '成都海关'],
        ['chengdu', '成都市'],
      ],
    ],
    [
      '西部（重庆）科学城在重庆',
      [
        ['city', '西部（重庆）科学城'],
        ['chongqing', '重庆'],
      ],
    ],
    [
      '一汽与成都再牵手',
      [
        ['faw', '一汽'],
        ['chengdu', '成都'],
      ],
    ],
    ['贵州', []],
  ])('finds names wherever they stand, and the longest: %s', (text, names) => {
    expect(found(text, 'zh')).toEqual(names)
  })
})

it('finds nothing where there is no list', () => {
  expect(nameFinder([])('Chengdu', 'en')).toEqual([])
})

it('takes a name by its letters, whatever they would mean in a pattern', () => {
  const odd = nameFinder([
    { ...madeNames[0], id: 'odd', kind: 'company', en: 'A+B [C] $1', zh: '甲.乙', pinyin: 'Jiǎ' },
  ])
  expect(odd('the A+B [C] $1 company', 'en')).toEqual([{ id: 'odd', start: 4, end: 14 }])
  expect(odd('甲的乙', 'zh')).toEqual([])
})
