import { describe, expect, it } from 'vitest'
import { readFilters, writeFilters } from '../../../src/app/filters/useFilters.ts'
import { type Filters, isPlaceFilterId, placeFilters } from '../../../src/archive/filters.ts'
import { topicIds } from '../../../src/archive/topics.ts'

const read = (search: string) => readFilters(new URLSearchParams(search))
const everyPlace = Object.keys(placeFilters).filter(isPlaceFilterId)

describe('filters written into an address', () => {
  it.each<[Filters, string]>([
    [{ places: [], topics: [] }, ''],
    [{ places: ['chengdu', 'chongqing'], topics: [] }, '?place=chengdu,chongqing'],
    [{ places: [], topics: ['trade'] }, '?topic=trade'],
    [{ places: ['beyond'], topics: ['trade', 'health'] }, '?place=beyond&topic=trade,health'],
  ])('%j are “%s”, and are read back as they were', (filters, search) => {
    expect(writeFilters(filters)).toBe(search)
    expect(read(search)).toEqual({ filters, unknown: [] })
  })

  it('stand behind what is searched for', () => {
    const search = writeFilters({ places: ['chengdu'], topics: [] }, 'tea & 茶')
    expect(search).toBe('?q=tea+%26+%E8%8C%B6&place=chengdu')
    expect(new URLSearchParams(search).get('q')).toBe('tea & 茶')
  })

  it('come back whole however many they are', () => {
    const all = { places: everyPlace, topics: topicIds }
    expect(read(writeFilters(all))).toEqual({ filters: all, unknown: [] })
  })
})

describe('filters read from an address', () => {
  it.each<[string, Filters, string[]]>([
    ['?place=chengdu&place=chongqing', { places: ['chengdu', 'chongqing'], topics: [] }, []],
    ['?place=chengdu,chengdu&place=chengdu', { places: ['chengdu'], topics: [] }, []],
    ['?place=chengdu%2Cchongqing', { places: ['chengdu', 'chongqing'], topics: [] }, []],
    ['?place=%20chengdu%20,', { places: ['chengdu'], topics: [] }, []],
    ['?place=&topic=', { places: [], topics: [] }, []],
    ['?place=Chengdu,mars&topic=chengdu', { places: [], topics: [] }, ['Chengdu', 'mars', 'chengdu']],
    ['?place=__proto__&topic=toString', { places: [], topics: [] }, ['__proto__', 'toString']],
    ['?q=tea&view=zh', { places: [], topics: [] }, []],
  ])('of “%s”', (search, filters, unknown) => {
    expect(read(search)).toEqual({ filters, unknown })
  })
})
