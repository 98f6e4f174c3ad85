import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { offeredPlaces, placesOnMap } from '../../src/archive/filters.ts'
import { placeIds, regionOf } from '../../src/archive/places.ts'
import { themeColors } from '../../src/boot/contracts.ts'
import { webManifest } from '../../src/site/feeds/webManifest.ts'
import { filesUnder } from './sourceTree.ts'

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')
const sheets = ['src/ui', 'src/app', 'src/desk/page']
  .flatMap(filesUnder)
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: withoutComments(readFileSync(file, 'utf8')) }))
const cssOf = (name: string) => sheets.find(({ file }) => file.endsWith(`/${name}.css`))?.css ?? ''
const tokens = cssOf('tokens')

describe('the colours', () => {
  it('are the same whether the device or the reader chooses the dark theme', () => {
    const blocks = [
      ...tokens.matchAll(/:root(?::not\(\[data-theme='light'\]\)|\[data-theme='dark'\]) \{([^}]*)\}/g),
    ]
    const [device, reader] = blocks.map(([, block = '']) => block.split(';').map((line) => line.trim()))
    expect(device).toEqual(reader)
    expect(device?.length).toBeGreaterThan(10)
  })

  it('of the browser’s own bars are those of the page', () => {
    const [light = '', dark = ''] = [...tokens.matchAll(/--paper: (#\w+)/g)].map(([, colour = '']) => colour)
    expect(themeColors).toEqual({ light, dark })
    const html = readFileSync('index.html', 'utf8')
    const metas = html.matchAll(/<meta name="theme-color" content="(#\w+)" media="[^"]*?(\w+)\)"/g)
    expect(Object.fromEntries([...metas].map(([, colour, scheme]) => [scheme, colour]))).toEqual(themeColors)
    const { theme_color, background_color } = webManifest({ base: '/', language: 'en' })
    expect([theme_color, background_color]).toEqual([light, light])
  })

  it('come from custom properties that exist', () => {
    const declared = new Set(sheets.flatMap(({ css }) => css.match(/(?<=[{;\s])--[\w-]+(?=\s*:)/g) ?? []))
    const used = sheets.flatMap(({ css }) => css.match(/(?<=var\(\s*)--[\w-]+/g) ?? [])
    expect(used.filter((name) => !declared.has(name))).toEqual([])
  })

  it('change under a pointer only on devices that can hover, because a touch would leave them changed', () => {
    const withoutHover = (css: string) => css.replace(/@media \(hover: hover\) \{[\s\S]*?\n {2}\}/g, '')
    expect(sheets.filter(({ css }) => withoutHover(css).includes(':hover')).map(({ file }) => file)).toEqual(
      [],
    )
  })
})

describe('a place', () => {
  const hues = [...tokens.matchAll(/([^{}]+)\{\s*--hue: var\(/g)].flatMap(([, selectors = '']) =>
    [...selectors.matchAll(/\[data-place(\^?)='([\w-]+)'\]/g)].map(([, prefix, id = '']) => ({ prefix, id })),
  )

  it.each([...new Set([...placeIds.map(regionOf), ...offeredPlaces])])('such as %s has a hue', (place) => {
    const isFor = ({ prefix, id }: (typeof hues)[number]) => (prefix ? place.startsWith(id) : place === id)
    expect(hues.some(isFor)).toBe(true)
  })

  it.each(placesOnMap)('on the map, such as %s, has a tile there', (id) => {
    const rules = cssOf('PlaceMap').match(/[^{}]+\{[^{}]*grid-area:[^{}]*\}/g) ?? []
    expect(rules.some((rule) => new RegExp(`\\.tile-${id}\\b(?!-)`).test(rule))).toBe(true)
  })
})
