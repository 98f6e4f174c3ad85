import { expect, it } from 'vitest'
import { decodeText } from '../../../../src/import/read/text/decodeText.ts'

/** Other programs wrote the bytes below, because Node writes only UTF-8 and UTF-16. */
it.each([
  ['UTF-8', 'e68890e983bd', '成都'],
  ['UTF-8 with a byte order mark', 'efbbbfe68890e983bd', '成都'],
  ['UTF-16', 'fffe1062fd90', '成都'],
  [
    'Big5',
    'a6a8b3a3aabaa4d1aef0abdca66ea141a9d2a548a7daadccb3a3a662b36fb8cca475a740a141a45da6b3aec9b6a1bec7b2dfa94da5cdaca1a143',
    '成都的天氣很好，所以我們都在這裡工作，也有時間學習和生活。',
  ],
])('%s is read', (_encoding, hex, text) => {
  expect(decodeText(Buffer.from(hex, 'hex'))).toBe(text)
})

it('says that it cannot read UTF-32', () => {
  expect(() => decodeText(Buffer.from('fffe000010620000', 'hex'))).toThrow('import.otherEncoding')
})
