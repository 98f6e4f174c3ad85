import { expect, it } from 'vitest'
import { readHtml } from '../../../src/import/read/html/readHtml.ts'
import { readText } from '../../../src/import/read/text/readText.ts'

const printed = [
  '港口开放',
  '　　泸州港开通了航线。',
  '　　首航船舶载有玻璃。',
  '船已返航。',
  '　　　　记者邓华',
]

it('begins a paragraph of plain text at two wide spaces, but not at more', () => {
  expect(readText(printed.join('\n')).map(({ gap }) => gap)).toEqual([true, true, true, false, false])
})

it('begins one after a line break too', () => {
  const lines = readHtml(`<p>${printed.join('<br>')}</p>`)
  expect(lines.map(({ gap }) => gap)).toEqual([true, true, true, false, false])
})

it.each(['\n　　', '&emsp;&emsp;', '&nbsp;&nbsp;&nbsp;&nbsp;', '&nbsp; &nbsp; '])(
  'begins one after a line break and %j',
  (indent) => {
    const lines = readHtml(`<p>${indent}泸州港开通了航线。<br>${indent}首航船舶载有玻璃。</p>`)
    expect(lines.map(({ gap }) => gap)).toEqual([true, true])
  },
)
