import { expect, it } from 'vitest'
import { simplifyLines } from '../../src/import/importNewsletter.ts'
import { readText } from '../../src/import/read/text/readText.ts'

it('converts a newsletter in traditional characters, by words where a character is ambiguous', () => {
  const { lines, converted } = simplifyLines(readText('機場於週三啟用。\n乾隆年間的後花園'))
  expect(converted).toBe(true)
  expect(lines.map(({ text }) => text).join('|')).toBe('机场于周三启用。|乾隆年间的后花园')
})

it('does not change a simplified newsletter with a traditional name in it', () => {
  const text = '成都机场周三启用，旅客可由此前往各地，客流预计全年增长。題字者为本地书法家，落款在大厅。'
  const { lines, converted } = simplifyLines(readText(text))
  expect(converted).toBe(false)
  expect(lines.map((line) => line.text).join('')).toBe(text)
})

it('does not change English', () => {
  expect(simplifyLines(readText('Chengdu opens an airport.')).converted).toBe(false)
})
