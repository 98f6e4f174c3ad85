import { describe, expect, it } from 'vitest'
import { offeredPlaces, placesOnMap } from '../../src/archive/filters.ts'
import { placeIds, regionOf } from '../../src/archive/places.ts'
import { textOf } from './sourceTree.ts'

const tokens = textOf('src/app/styles/tokens.css')
const map = textOf('src/app/filters/PlaceMap.css')

/** The values of `data-place` for which the styles set a hue: whole values, or their beginnings. */
const asked = [...tokens.matchAll(/([^{}]+)\{\s*--hue: var\(/g)].flatMap(([, selectors = '']) =>
  [...selectors.matchAll(/\[data-place(\^?)='([\w-]+)'\]/g)].map(([, prefix, place = '']) => ({
    isPrefix: prefix === '^',
    place,
  })),
)
const hasHue = (id: string) =>
  asked.some(({ isPrefix, place }) => (isPrefix ? id.startsWith(place) : id === place))

describe('a place', () => {
  it.each([...new Set([...placeIds.map(regionOf), ...offeredPlaces])])('such as %s has a hue', (id) => {
    expect(hasHue(id)).toBe(true)
  })

  it.each(placesOnMap)('on the map, such as %s, has a tile there', (id) => {
    const rules = map.match(/[^{}]+\{[^{}]*grid-area:[^{}]*\}/g) ?? []
    expect(rules.some((rule) => new RegExp(`\\.tile-${id}\\b(?!-)`).test(rule))).toBe(true)
  })
})

it('a place that the styles know is one of the archive’s', () => {
  const known: readonly string[] = [...placeIds, ...offeredPlaces]
  const exact = asked.filter(({ isPrefix }) => !isPrefix).map(({ place }) => place)
  expect(exact.filter((id) => !known.includes(id))).toEqual([])
  expect(exact.length).toBeGreaterThan(5)
})
