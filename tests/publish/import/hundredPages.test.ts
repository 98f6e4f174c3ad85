import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { repeatPages } from '../../support/smallPdf.ts'

const made = new URL('made/newsletter.pdf', import.meta.url)
const module = fileURLToPath(new URL('../../../src/publish/import/runImport.ts', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hundred-pages-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A separate process: its memory is only the import's. */
const program = `
  const { runImport } = await import(process.argv[1])
  const pages = []
  const record = JSON.parse(await runImport([process.argv[2], '--json', '--out', process.argv[3]], (done) => pages.push(done)))
  console.log(JSON.stringify({
    pages: pages.length,
    stories: record.stories.length,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }))`

it('imports a PDF of a hundred pages in at most 600 MB', () => {
  const file = join(folder, 'hundred.pdf')
  writeFileSync(file, repeatPages(readFileSync(made), 100))
  const printed = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program, module, file, join(folder, 'out')],
    { encoding: 'utf8' },
  )
  const measured: unknown = JSON.parse(printed)
  expect(measured).toMatchObject({ pages: 100, stories: 200 })
  expect(measured).toHaveProperty(
    'megabytes',
    expect.toSatisfy((megabytes: number) => megabytes <= 600),
  )
}, 180_000)
