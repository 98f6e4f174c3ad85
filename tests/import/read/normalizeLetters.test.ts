import { expect, it } from 'vitest'
import { normalizeLetters } from '../../../src/import/read/normalizeLetters.ts'

it.each([
  ['汽⻋增⻓，⼾外⻛⼒', '汽车增长，户外风力'],
  ['增⻑', '增長'],
  ['oﬃce', 'office'],
  ['﹁引﹂', '「引」'],
  ['㬵农割㬵', '胶农割胶'],
  ['\uf901新\uf9ba解', '更新了解'],
  ['\uf0b7 Tea \uf0a7 Rice', '• Tea ▪ Rice'],
])('letters of print %j are read as %j', (printed, text) => {
  expect(normalizeLetters(printed)).toBe(text)
})
