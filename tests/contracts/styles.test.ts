import { readFileSync } from 'node:fs'
import * as css from 'css-tree'
import { describe, expect, it } from 'vitest'
import { offeredPlaces, placesOnMap } from '../../src/archive/filters.ts'
import { placeIds, regionOf } from '../../src/archive/places.ts'
import { themeColors } from '../../src/boot/contracts.ts'
import { colours } from '../../src/editions/readColours.ts'
import { webManifest } from '../../src/site/feeds/webManifest.ts'
import { filesUnder } from './sourceTree.ts'

/* What no tool checks of the style sheets, because it is about values in other files. */

const sheets = ['src/ui', 'src/app', 'src/desk/page']
  .flatMap(filesUnder)
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const textOf = (name: string) => sheets.find(({ file }) => file.endsWith(`/${name}.css`))?.text ?? ''

it('the colours of the browser’s own bars are those of the page', () => {
  const paper = { light: colours.light.paper, dark: colours.dark.paper }
  expect(themeColors).toEqual(paper)
  const html = readFileSync('index.html', 'utf8')
  const metas = html.matchAll(/<meta name="theme-color" content="(#\w+)" media="[^"]*?(\w+)\)"/g)
  expect(Object.fromEntries([...metas].map(([, colour, scheme]) => [scheme, colour]))).toEqual(paper)
  const { theme_color, background_color } = webManifest({ base: '/', language: 'en' })
  expect([theme_color, background_color]).toEqual([paper.light, paper.light])
})

it('every custom property that is used is declared', () => {
  const all = sheets.map(({ text }) => text).join('\n')
  const declared = new Set(all.match(/(?<=[{;\s])--[\w-]+(?=\s*:)/g))
  const used = all.match(/(?<=var\(\s*)--[\w-]+/g) ?? []
  expect(used.filter((name) => !declared.has(name))).toEqual([])
})

it.each(sheets)(
  '$file changes under a pointer only where one can hover: a touch would leave it changed',
  ({ text }) => {
    const found: string[] = []
    css.walk(css.parse(text), {
      visit: 'PseudoClassSelector',
      enter({ name }) {
        const condition = this.atrule?.prelude && css.generate(this.atrule.prelude)
        if (name === 'hover' && condition !== '(hover:hover)') found.push(String(condition))
      },
    })
    expect(found).toEqual([])
  },
)

describe('a place', () => {
  const hues = [...textOf('tokens').matchAll(/([^{}]+)\{\s*--hue: var\(/g)].flatMap(([, selectors = '']) =>
    [...selectors.matchAll(/\[data-place(\^?)='([\w-]+)'\]/g)].map(([, prefix, id = '']) => ({ prefix, id })),
  )

  it.each([...new Set([...placeIds.map(regionOf), ...offeredPlaces])])('such as %s has a hue', (place) => {
    const isFor = ({ prefix, id }: (typeof hues)[number]) => (prefix ? place.startsWith(id) : place === id)
    expect(hues.some(isFor)).toBe(true)
  })

  it.each(placesOnMap)('on the map, such as %s, has a tile there', (id) => {
    const rules = textOf('PlaceMap').match(/[^{}]+\{[^{}]*grid-area:[^{}]*\}/g) ?? []
    expect(rules.some((rule) => rule.includes(`[data-place='${id}']`))).toBe(true)
  })
})
