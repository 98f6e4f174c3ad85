import { expect, it } from 'vitest'
import { decodeText } from '../../../../src/import/read/text/decodeText.ts'

/** Other programs wrote the bytes below, because Node writes only UTF-8 and UTF-16. */
it.each([
  ['UTF-8', 'e68890e983bd', '成都'],
  ['UTF-8 with a byte order mark', 'efbbbfe68890e983bd', '成都'],
])('%s is read', (_encoding, hex, text) => {
  expect(decodeText(Buffer.from(hex, 'hex'))).toBe(text)
})

it.each([
  ['UTF-16', 'fffe10629090', /UTF-16/],
  [
    'UTF-16 without a mark',
    Buffer.from('Headline of the month', 'utf16le').toString('hex'),
    /encoding\.unmarked/,
  ],
  ['UTF-32', 'fffe000010620000', /UTF-32/],
  [
    'Big5',
    'a6a8b3a3aabaa4d1aef0abdca66ea141a9d2a548a7daadccb3a3a662b36fb8cca475a740a141a45da6b3aec9b6a1bec7b2dfa94da5cdaca1a143',
    /Big5/,
  ],
  ['Shift JIS', '90ac937382cc935882cd82bd82ad82b382f182a082e882dc82b7', /Shift_JIS/],
  ['Windows-1252', Buffer.from('Caf\xe9 open', 'latin1').toString('hex'), /encoding\.western/],
])('names %s', (_encoding, hex, message) => {
  expect(() => decodeText(Buffer.from(hex, 'hex'))).toThrow(message)
})
