import { expect, it } from 'vitest'
import { simplify } from '../../../src/workers/search/simplify.ts'

it.each([
  ['機場', '机场'],
  ['後', '后'],
  ['於成都', '于成都'],
  ['成都機場 airport', '成都机场 airport'],
  ['机场', '机场'],
  ['２０２１，\uD800ハンガリー', '２０２１，\uD800ハンガリー'],
])('writes %s as %s', (word, simplified) => {
  expect(simplify(word)).toBe(simplified)
})
