import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { extractPdf } from '../../../src/publish/import/extract/extractPdf.ts'
import { importNewsletter } from '../../../src/publish/import/importNewsletter.ts'
import { repeatPages } from '../../support/smallPdf.ts'

it('imports a PDF of a hundred pages in under 10 seconds and 500 MB', async () => {
  const pdf = repeatPages(readFileSync(new URL('made/newsletter.pdf', import.meta.url)), 100)
  const told: number[] = []
  const started = performance.now()
  const lines = await extractPdf(new Uint8Array(pdf), (done, total) => told.push(done / total))
  const { issue } = importNewsletter(lines, { fileName: 'newsletter' })
  const seconds = (performance.now() - started) / 1000
  expect(lines.at(-1)?.page).toBe(100)
  expect(issue.stories.length).toBeGreaterThan(190)
  expect(told).toHaveLength(100)
  expect(seconds).toBeLessThan(10)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(500)
}, 30_000)
