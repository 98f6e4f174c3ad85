import { expect, it } from 'vitest'
import { extractText } from '../../../../src/import/read/extractText.ts'
import { headlineParts } from '../../../../src/import/structure/headlineParts.ts'
import { unwrap } from '../../../../src/import/structure/lines/unwrap.ts'
import { wordsOf } from '../../../../src/import/structure/roles/seen/wordsOf.ts'

function endOf(text: string): string | undefined {
  const [block] = unwrap(extractText(text)).blocks
  return block && wordsOf(block, headlineParts(block.text), 0).end
}

it.each([
  ['首段9公里堤岸11月开工。（2021.10.9）', 'stop'],
  ['泸州港新增起重机（2021.10.9）', 'none'],
  ['The port has a crane. It lifts 40 boxes. (9 October 2021)', 'stop'],
  ['The port has a crane (9 October 2021)', 'none'],
])('looks for the end of a sentence before a day in brackets: %s', (text, end) => {
  expect(endOf(text)).toBe(end)
})
