import { expect, it } from 'vitest'
import { readPlainText } from '../../../../src/import/read/kinds/plainText.ts'

const textsOf = (text: string) => readPlainText(text).map((line) => line.text)

it('reads a forwarded mail without the signs of quoting', () => {
  const quoted = ['Worth a look.', '', '> Port opens', '>', '> The port of Luzhou', '> > has opened.']
  const lines = readPlainText(quoted.join('\n'))
  expect(lines.map(({ text }) => text)).toEqual([
    'Worth a look.',
    'Port opens',
    'The port of Luzhou',
    'has opened.',
  ])
  expect(lines.map(({ gap }) => gap)).toEqual([true, true, true, false])
  expect(lines.map(({ line }) => line)).toEqual([1, 3, 5, 6])
})

it('keeps a sign of quoting where few lines have one', () => {
  expect(textsOf('> Port opens\nThe port of Luzhou has opened.\nShips call.\nTrains call.')[0]).toBe(
    '> Port opens',
  )
})

it('reads headings, stress and links of Markdown', () => {
  const text = [
    '### Port opens',
    '### 港口开放',
    '**4 October 2021**',
    '',
    'The *port* of [Luzhou](https://luzhou.example/a_b_c) has __opened__.',
    '',
    '- [Read more](https://port.example/)',
    '',
    '### Bridge opens',
  ]
  const lines = readPlainText(text.join('\n'))
  expect(lines.map((line) => [line.text, line.heading, line.gap])).toEqual([
    ['Port opens', true, true],
    ['港口开放', true, true],
    ['4 October 2021', true, true],
    ['The port of Luzhou has opened.', false, true],
    ['Read more', false, true],
    ['Bridge opens', true, true],
  ])
  expect(lines.flatMap(({ links }) => links)).toEqual([
    { label: 'Luzhou', address: 'https://luzhou.example/a_b_c' },
    { label: 'Read more', address: 'https://port.example/' },
  ])
})

it('leaves signs alone in text that is no Markdown', () => {
  expect(textsOf('# 3 of 5\n2 * 3 * 4, and [1] (see https://port.example/)')).toEqual([
    '# 3 of 5',
    '2 * 3 * 4, and [1] (see https://port.example/)',
  ])
})
