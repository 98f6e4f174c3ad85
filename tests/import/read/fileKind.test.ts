import { expect, it } from 'vitest'
import { isCutOff } from '../../../src/import/read/fileKind.ts'

const head = 'From: a@b.example\r\nContent-Type: multipart/mixed;\r\n boundary="x"\r\n\r\n'
const part = '--x\r\nContent-Type: text/plain\r\n\r\nChengdu opens a metro line.\r\n'
const cutOff = (ending: string, text: string) => isCutOff(ending, new TextEncoder().encode(text))

it('recognises that an email is cut off if its last part does not end', () => {
  expect(cutOff('.eml', head + part)).toBe(true)
  expect(cutOff('.eml', `${head}${part}--x--\r\n`)).toBe(false)
})

it('recognises that a page is cut off within its text or a tag', () => {
  const page = '<html><body><p>Chengdu opens a metro line.</p><p>It has'
  expect(cutOff('.html', page)).toBe(true)
  expect(cutOff('.html', `${page}<a hre`)).toBe(true)
  expect(cutOff('.html', `${page} ten stations.</body></html>`)).toBe(false)
})

it.each([
  ['.html', '<html><body><p>Chengdu opens a metro line.</p>'],
  ['.html', '<p>Chengdu opens a metro line.'],
  ['.eml', 'From: a@b.example\r\n\r\nChengdu opens a metro line.'],
  ['.txt', '<html> in a text'],
])('does not take a complete %s for cut off: %s', (ending, text) => {
  expect(cutOff(ending, text)).toBe(false)
})
