import { expect, it } from 'vitest'
import {
  isPlaceId,
  liesWithin,
  otherPlaceNames,
  placeIds,
  places,
  regionOf,
} from '../../src/archive/places.ts'

it.each([
  ['sichuan', ['chengdu', 'sichuan']],
  ['chengdu', ['chengdu']],
  ['chongqing', ['chongqing']],
  ['guizhou', ['guizhou', 'guiyang']],
  ['yunnan', ['yunnan', 'diqing']],
] as const)('%s contains %j and no other place', (outer, inside) => {
  expect(placeIds.filter((id) => liesWithin(id, outer))).toEqual(inside)
})

it('no name belongs to two places', () => {
  const names = placeIds.flatMap((id) => [places[id].en, places[id].zh, ...(otherPlaceNames[id] ?? [])])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

it.each([
  ['chengdu', 'chengdu'],
  ['guiyang', 'guizhou'],
] as const)('%s is in the region %s of the map', (place, region) => {
  expect(regionOf(place)).toBe(region)
})

it.each(['', 'Chengdu', 'beijing', '__proto__', 'constructor'])('“%s” is not a place', (id) => {
  expect(isPlaceId(id)).toBe(false)
})
