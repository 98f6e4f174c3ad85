import { expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { importJson } from '../../src/import/importReport.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { plantedText } from '../newsletters/plantedNewsletters.ts'
import { english } from '../support/english.ts'

it('gives the confidence of each link and body under the same name as that of assumptions', () => {
  const imported = importLines(readText(plantedText('gathered.txt')), { fileName: 'newsletter' })
  const { stories, assumptions } = importJson(imported, [], english)
  const parts = stories.flatMap(({ link, bodies }) => [link, bodies.en, bodies.zh].filter(Boolean))
  expect(parts.length).toBeGreaterThan(stories.length)
  for (const part of [...parts, ...assumptions]) expect(part).toHaveProperty('confidence', expect.any(Number))
})
