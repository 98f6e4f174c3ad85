import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { floor } from '../../src/site/bundle/floor.ts'
import { pageFeatures } from './support/elementFeatures.ts'
import { scriptFeatures } from './support/scriptFeatures.ts'
import { styleFeatures } from './support/styleFeatures.ts'

describe('of a script, the scan of the build', () => {
  it.each([
    ['let parts = text.split(/(?<=,)/)', 'pattern: lookbehind_assertion'],
    ['let pattern = new RegExp(`(?<! )x`)', 'pattern: lookbehind_assertion'],
    ['let pattern = /[\\p{L}--a]/v', 'pattern: unicodeSets'],
    ['class Reader { static { start() } }', 'syntax: class Reader {'],
    ['class Reader { title = (first, second) }', 'a class field with brackets in its value'],
    ['let sorted = stories.toSorted()', '.toSorted'],
    ['let { toSorted } = stories', '.toSorted'],
    ['let byPlace = Object.groupBy(stories, place)', 'Object.groupBy'],
    ['let later = Promise.withResolvers()', 'Promise.withResolvers'],
    ['let signal = AbortSignal.any([one, other])', 'AbortSignal.any'],
    ['let words = new Intl.Segmenter(`zh`)', 'Intl.Segmenter'],
    ['let used = self.navigator.storage.estimate()', '.estimate'],
    ['let all = new CompressionStream(`gzip`)', 'CompressionStream'],
    ['jsx(`dialog`, { closedBy: `any` })', '<dialog closedby>'],
  ])('sees %s', async (code, feature) => {
    expect(await scriptFeatures(code)).toContain(feature)
  })

  it.each([
    'let last = stories.findLast(isRead) ?? stories.at(-1)',
    'let copy = structuredClone(Object.hasOwn(self, `caches`) && self.caches)',
    'let pattern = /(?<year>\\d+)(?:-)(?=\\d)\\(?<=/du',
    'class Reader { #record = new Map; title = record; has(x) { return #record in x } }',
    'let byPlace = { groupBy: 1, toSorted: 2 }; byPlace.toSorted',
    'element.style.colorScheme; element.replaceChildren(); dialog.showModal()',
  ])('lets pass %s', async (code) => {
    expect(await scriptFeatures(code)).toEqual([])
  })
})

describe('of a style sheet, the scan of the build', () => {
  it.each([
    ['.chip:has(:checked) { color: red }', ':has('],
    ['.chip:is(:has(:checked)) { color: red }', ':has('],
    ['@media (width >= 600px) { p { color: red } }', 'media range'],
    ['@media (scripting: none) { p { color: red } }', '(scripting)'],
    ['p { inline-size: 5dvh }', 'dvh'],
    ['p { inline-size: 5cqi }', 'cqi'],
    ['p { --width: 5svw }', 'svw'],
    ['p { color: red; color: color-mix(in srgb, var(--ink), red) }', 'color-mix('],
    ['p { b { color: red } } a { &:hover { color: red } }', '&'],
    ['@container (min-width: 9rem) { p { color: red } }', '@container'],
    ['p { text-wrap: balance }', 'text-wrap'],
    ['dialog::backdrop { color: var(--paper) }', 'custom property in ::backdrop'],
  ])('sees %s', (sheet, feature) => {
    expect(styleFeatures(sheet)).toContain(feature)
  })

  it.each([
    '@supports selector(:has(a)) { .chip:has(:checked) { color: red } }',
    ':is(.chip[data-on], .chip:has(:checked)) { color: red }',
    '@media (min-width: 600px) and (pointer: fine) { p { color: red } }',
    'p { min-block-size: 100vh; min-block-size: 100dvh }',
    'p { color: red; color: color-mix(in srgb, red, blue) }',
    'p { --v: 1vh } @supports (width: 1dvh) { p { --v: 1dvh } }',
    'p { -webkit-box-decoration-break: clone; box-decoration-break: clone }',
    '@layer pages { p { inset: 0 min(1px, 2rem); accent-color: red } }',
  ])('lets pass %s', (sheet) => {
    expect(styleFeatures(sheet)).toEqual([])
  })
})

describe('of a page, the scan of the build', () => {
  it('sees elements, attributes and their values', () => {
    const page =
      '<link rel="expect stylesheet" blocking="render"><p popover>…</p><template><selectedcontent></template>'
    expect(pageFeatures(page)).toEqual([
      '<link rel=expect>',
      '<link blocking>',
      '<p popover>',
      '<selectedcontent>',
    ])
  })

  it('lets pass what is as old as the floor', () => {
    expect(pageFeatures('<dialog><input type="search" enterkeyhint="search" required></dialog>')).toEqual([])
  })
})

it('the README names the floor that the build keeps to', () => {
  const readme = readFileSync('README.md', 'utf8')
  const { chrome, edge, firefox, safari, safari_ios } = floor
  expect([edge, safari_ios]).toEqual([chrome, safari])
  for (const name of [`Chromium ${chrome}`, `Safari or iOS ${safari}`, `Firefox ${firefox}`])
    expect(readme).toContain(name)
})
