import { expect, it } from 'vitest'
import { readPlainText } from '../../../../../src/publish/import/extract/kinds/plainText.ts'

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
