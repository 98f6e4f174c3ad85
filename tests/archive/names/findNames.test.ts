import { expect, it } from 'vitest'
import { nameFinder } from '../../../src/archive/names/findNames.ts'
import { madeName, madeNames } from './madeNames.ts'

const find = nameFinder(madeNames)

it.each([
  ['en', 'Chengdu’s trade, FAW’s cars', 'chengdu=Chengdu faw=FAW'],
  ['en', 'Chengdu Customs counts for Chengdu', 'customs=Chengdu Customs chengdu=Chengdu'],
  ['en', 'the Chengdu-Chongqing circle', 'circle=Chengdu-Chongqing circle'],
  [
    'en',
    '(Chongqing) and Western (Chongqing) Science City.',
    'chongqing=Chongqing city=Western (Chongqing) Science City',
  ],
  ['en', 'Chengdunese food', ''],
  ['en', 'FAWs', ''],
  ['en', 'the Chengdu-Kunming line', ''],
  ['en', 'chengdu', ''],
  ['en', 'Chengdu2', ''],
  ['zh', '据成都海关统计，成都市外贸', 'customs=成都海关 chengdu=成都市'],
  ['zh', '西部（重庆）科学城在重庆', 'city=西部（重庆）科学城 chongqing=重庆'],
] as const)('finds the longest names in the %s text “%s”: %s', (language, text, names) => {
  const found = find(text, language).map(({ id, start, end }) => `${id}=${text.slice(start, end)}`)
  expect(found.join(' ')).toBe(names)
})

it('finds nothing without a list', () => {
  expect(nameFinder([])('Chengdu', 'en')).toEqual([])
})

it('finds a name with characters that mean something in a pattern', () => {
  const odd = nameFinder([madeName('odd', 'A+B [C] $1', '甲.乙')])
  expect(odd('the A+B [C] $1 company', 'en')).toEqual([{ id: 'odd', start: 4, end: 14 }])
  expect(odd('甲的乙', 'zh')).toEqual([])
})
