import { expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { readText } from '../../src/import/read/text/readText.ts'

it('loses no text in a third language', () => {
  const japanese = '成都の図書館は３００席あり、朝八時に開きます。'
  const { issue, unplaced } = importLines(
    readText(`Chengdu Opens a Library (2024-05-01)\n\nThe library has 300 seats.\n\n${japanese}\n`),
    { fileName: '2024-05', oneLanguage: true },
  )
  const kept = JSON.stringify([issue, unplaced]).replace(/[^\p{L}]/gu, '')
  expect(kept).toContain('図書館')
  expect(kept).toContain('朝八時に開きます')
})
