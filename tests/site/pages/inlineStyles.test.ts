import { expect, it } from 'vitest'
import { inlineStyles } from '../../../src/site/pages/inlineStyles.ts'

const page = `<main><p class="pair" lang="en"><b id="key" data-place="chengdu">Tea</b></p><input type="radio"></main>
  <div class="later"><p></p></div><aside class="note"><ul></ul></aside><footer><i></i></footer>`

/** The rules of the sheet that the page has inline. */
function kept(sheet: string): string {
  return inlineStyles(sheet, [page]).replace(/@layer reset\{footer,aside.*$/, '')
}

it.each([
  ['a class', '.pair{a:b}'],
  ['an id', '#key{a:b}'],
  ['an element', 'p>b{a:b}'],
  ['every element', '*,:before{a:b}'],
  ['an attribute, with any value', '[data-place=yunnan]{a:b}'],
  ['a state', 'input:checked+b,input:disabled{a:b}'],
  ['an attribute of the root, which a script sets before the first paint', ':root[data-theme=dark] p{a:b}'],
  ['one of several alternatives', ':is(.other,.pair) b{a:b}'],
  ['the view that a script gives a story', 'p[data-view=en]{a:b}'],
  ['a relation', 'p:has(b){a:b}'],
  ['the absence of something', 'p:not(.other){a:b}'],
  ['a layer', '@layer pages{p{a:b}}'],
  ['the order of layers', '@layer reset,pages;'],
  ['a screen', '@media (min-width:56.25em){p{a:b}}'],
  ['an animation that is used', 'p{animation:appear 1s}@keyframes appear{to{opacity:1}}'],
])('pages have the rules for %s inline', (_, sheet) => {
  expect(kept(sheet)).toBe(sheet)
})

it.each([
  ['a class that no page has', '.other{a:b}p.other{a:b}'],
  ['something inside what no page has', '.other p{a:b}p:has(.other){a:b}:is(.other,h1) p{a:b}'],
  ['an element that is empty until the app says something', '.later{a:b}.later p{a:b}'],
  ['what comes after the text', '.note{a:b}ul{a:b}footer i{a:b}'],
  ['a pointer', 'p:hover{a:b}@media (hover:hover){p:hover{a:b}}'],
  ['the focus, or a link to a part', 'input:focus-visible,p:target{a:b}'],
  ['print', '@media print{p{a:b}}@page{size:A4}b{print-color-adjust:exact}'],
  ['forced colours, which replace most themselves', '@media (forced-colors:active){p{a:b}}'],
  ['what the app says', '[data-says=true],:root[data-late] p{a:b}'],
  ['nothing', 'p{}@layer pages{.other{a:b}}'],
  ['a custom property that no rule uses', ':root{--ink:var(--deep);--deep:red}'],
  ['an animation that no rule uses', '@keyframes appear{to{opacity:1}}.other{animation:appear 1s}'],
])('pages leave to the sheet the rules for %s', (_, sheet) => {
  expect(kept(sheet)).toBe('')
})

it('keeps only the selectors of a rule that can match', () => {
  expect(kept('p,.other,b:hover{a:b}')).toBe('p{a:b}')
})

it('gives custom properties short names', () => {
  expect(kept('p{--ink:red;color:var(--ink)}')).toBe('p{--0:red;color:var(--0)}')
})

it('writes values without spaces that they do not need', () => {
  expect(kept('p{font:1rem / 1.5 serif}')).toBe('p{font:1rem/1.5 serif}')
  expect(kept('p{--a: ;b:var(--a, c) d, "e, f"}')).toBe('p{--0: ;b:var(--0,c) d,"e, f"}')
  expect(kept('.pair * b{a:calc(1px - 2px)}')).toBe('.pair * b{a:calc(1px - 2px)}')
})

it('writes a constant where it is used once, and a short one wherever it is used', () => {
  const long = '@layer tokens{:root{--ink:var(--day,#123456)}}'
  expect(kept(`${long}p{color:var(--ink)}`)).toBe('p{color:var(--0,#123456)}')
  expect(kept(`${long}p{color:var(--ink);fill:var(--ink)}`)).toContain('color:var(--0)')
  const constant = '@layer tokens{:root{--gap:1rem}}'
  expect(kept(`${constant}p{margin:var(--gap)}`)).toBe('p{margin:1rem}')
  expect(kept(`${constant}b{--gap:2rem}p{margin:var(--gap)}`)).toContain('margin:var(--0)')
  expect(kept(`@media print{${constant}}p{margin:var(--gap)}`)).toBe('p{margin:var(--0)}')
  expect(kept(`@supports (a:b){:root{--gap:1rem}}p{margin:var(--gap)}`)).toContain('margin:var(--0)')
})
