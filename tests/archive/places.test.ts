import { describe, expect, it } from 'vitest'
import {
  isPlaceId,
  liesBeyond,
  liesWithin,
  otherPlaceNames,
  placeIds,
  places,
  regionOf,
} from '../../src/archive/places.ts'

describe('the tree of places', () => {
  it.each([
    ['chengdu', 'sichuan'],
    ['guiyang', 'guizhou'],
    ['diqing', 'yunnan'],
  ] as const)('%s lies within %s, and not the other way round', (inner, outer) => {
    expect(liesWithin(inner, outer)).toBe(true)
    expect(liesWithin(outer, inner)).toBe(false)
  })

  it('has every place within itself', () => {
    expect(placeIds.filter((id) => !liesWithin(id, id))).toEqual([])
  })

  it('keeps the branches apart', () => {
    expect(placeIds.filter((id) => liesWithin(id, 'sichuan'))).toEqual(['chengdu', 'sichuan'])
    expect(placeIds.filter((id) => liesWithin(id, 'chongqing'))).toEqual(['chongqing'])
    expect(placeIds.filter((id) => liesWithin(id, 'guizhou'))).toEqual(['guizhou', 'guiyang'])
    expect(placeIds.filter((id) => liesWithin(id, 'yunnan'))).toEqual(['yunnan', 'diqing'])
  })

  it('knows what lies beyond the Southwest', () => {
    expect(placeIds.filter(liesBeyond)).toEqual(['hong-kong', 'macao', 'tibet'])
  })

  it('hangs every place on one that exists', () => {
    const parents = Object.values(places).flatMap((place) => ('within' in place ? [place.within] : []))
    expect(parents.filter((id) => !isPlaceId(id))).toEqual([])
  })

  it('has no name that stands for two places', () => {
    const names = placeIds.flatMap((id) => [places[id].en, places[id].zh, ...(otherPlaceNames[id] ?? [])])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it.each([
    ['chengdu', 'chengdu'],
    ['sichuan', 'sichuan'],
    ['guiyang', 'guizhou'],
    ['diqing', 'yunnan'],
    ['chongqing', 'chongqing'],
    ['tibet', 'tibet'],
  ] as const)('puts %s into the region of %s', (place, region) => {
    expect(regionOf(place)).toBe(region)
  })

  it.each(['', 'Chengdu', 'beijing', 'toString', '__proto__', 'constructor'])('has no place “%s”', (id) => {
    expect(isPlaceId(id)).toBe(false)
  })
})
