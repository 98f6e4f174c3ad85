import { expect, it } from 'vitest'
import { readFilters, writeFilters } from '../../../src/app/filters/useFilters.ts'
import { type Filters, isPlaceFilterId, noFilters, placeFilters } from '../../../src/archive/filters.ts'
import { topicIds } from '../../../src/archive/topics.ts'

const read = (search: string) => readFilters(new URLSearchParams(search))
const everyPlace = Object.keys(placeFilters).filter(isPlaceFilterId)

it.each<[Filters, string]>([
  [noFilters, ''],
  [{ places: ['chengdu', 'chongqing'], topics: [] }, '?place=chengdu,chongqing'],
  [{ places: ['beyond'], topics: ['trade', 'health'] }, '?place=beyond&topic=trade,health'],
  [{ places: everyPlace, topics: topicIds }, `?place=${everyPlace.join(',')}&topic=${topicIds.join(',')}`],
])('writes the filters %j as “%s”, and reads them back', (filters, search) => {
  expect(writeFilters(filters)).toBe(search)
  expect(read(search)).toEqual({ filters, unknown: [] })
})

it('writes a query before the filters', () => {
  const search = writeFilters({ places: ['chengdu'], topics: [] }, 'tea & 茶')
  expect(search).toBe('?q=tea+%26+%E8%8C%B6&place=chengdu')
  expect(new URLSearchParams(search).get('q')).toBe('tea & 茶')
})

it.each<[string, Filters['places'], string[]]>([
  ['?place=chengdu&place=chongqing', ['chengdu', 'chongqing'], []],
  ['?place=chengdu,chengdu&place=chengdu', ['chengdu'], []],
  ['?place=chengdu%2Cchongqing', ['chengdu', 'chongqing'], []],
  ['?place=%20chengdu%20,', ['chengdu'], []],
  ['?place=&topic=', [], []],
  ['?place=Chengdu,mars&topic=chengdu', [], ['Chengdu', 'mars', 'chengdu']],
  ['?place=__proto__&topic=toString', [], ['__proto__', 'toString']],
  ['?q=tea&view=zh', [], []],
])('reads the filters of “%s”', (search, places, unknown) => {
  expect(read(search)).toEqual({ filters: { places, topics: [] }, unknown })
})
