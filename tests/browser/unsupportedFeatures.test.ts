import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { browserTargets } from '../../src/site/bundle/browserTargets.ts'
import { scriptFeatures, styleFeatures } from './support/unsupportedFeatures.ts'

describe('in a script', () => {
  it.each([
    ['let parts = text.split(/(?<=,)/)', ['pattern: lookbehind_assertion']],
    ['let pattern = new RegExp(`(?<! )x`)', ['pattern: lookbehind_assertion']],
    ['let pattern = /[\\p{L}--a]/v', ['.unicodeSets']],
    ['let sorted = stories.toSorted()', ['.toSorted']],
    ['let byPlace = Object.groupBy(stories, place)', ['Object.groupBy']],
    ['let later = Promise.withResolvers()', ['Promise.withResolvers']],
    ['let signal = AbortSignal.any([one, other])', ['AbortSignal.any']],
    ['let words = new Intl.Segmenter(`zh`)', ['Intl.Segmenter']],
    ['let used = self.navigator.storage.estimate()', ['.estimate']],
    ['let all = new CompressionStream(`gzip`)', ['CompressionStream']],
    ['let last = stories.findLast(isRead) ?? stories.at(-1)', []],
    ['let copy = structuredClone(Object.hasOwn(self, `caches`) && self.caches)', []],
    ['let pattern = /(?<year>\\d+)(?:-)(?=\\d)\\(?<=/du', []],
    ['let byPlace = { groupBy: 1, toSorted: 2 }; byPlace.toSorted', []],
    ['element.style.colorScheme; element.replaceChildren(); dialog.showModal()', []],
  ])('%s uses %j', (code, features) => {
    expect(scriptFeatures(code)).toEqual(features)
  })
})

describe('in a style sheet', () => {
  it.each([
    ['.chip:has(:checked) { color: red }', [':has(']],
    ['.chip:is(:has(:checked)) { color: red }', [':has(']],
    ['@media (width >= 600px) { p { color: red } }', ['media range']],
    ['@media (scripting: none) { p { color: red } }', ['(scripting)']],
    ['p { inline-size: 5dvh }', ['dvh']],
    ['p { --width: 5svw }', ['svw']],
    ['p { color: red; color: color-mix(in srgb, var(--ink), red) }', ['color-mix(']],
    ['a { &:hover { color: red } }', ['&']],
    ['@container (min-width: 9rem) { p { color: red } }', ['@container']],
    ['p { text-wrap: balance }', ['text-wrap']],
    ['@supports selector(:has(a)) { .chip:has(:checked) { color: red } }', []],
    [':is(.chip[data-on], .chip:has(:checked)) { color: red }', []],
    ['@media (min-width: 600px) and (pointer: fine) { p { color: red } }', []],
    ['p { min-block-size: 100vh; min-block-size: 100dvh }', []],
    ['p { color: red; color: color-mix(in srgb, red, blue) }', []],
    ['p { -webkit-box-decoration-break: clone; box-decoration-break: clone }', []],
    ['@layer pages { p { inset: 0 min(1px, 2rem); accent-color: red } }', []],
  ])('%s uses %j', (sheet, features) => {
    expect(styleFeatures(sheet)).toEqual(features)
  })
})

it('the README names the oldest browsers that the build is for', () => {
  const readme = readFileSync('README.md', 'utf8')
  const { chrome, edge, firefox, safari, safari_ios } = browserTargets
  expect([edge, safari_ios]).toEqual([chrome, safari])
  for (const name of [`Chromium ${chrome}`, `Safari and iOS ${safari}`, `Firefox ${firefox}`])
    expect(readme).toContain(name)
})
