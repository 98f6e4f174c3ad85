import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { repeatPages } from '../../support/smallPdf.ts'
import { plantedFile } from '../plantedNewsletters.ts'

const module = fileURLToPath(new URL('../../../src/cli/runImport.ts', import.meta.url))

/** The program of a separate process, so that its memory and processor time are only the import's. */
const program = `
  const { runImport } = await import(process.argv[1])
  const pages = []
  const record = JSON.parse(await runImport([process.argv[2], '--json', '--out', process.argv[3]], { language: 'en', say: ({ code }) => code, has: () => true }, (done) => pages.push(done)))
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const { existsSync, readFileSync } = await import('node:fs')
  // On Linux, maxRSS includes the memory of the process that started this one.
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = Number(/VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? maxRSS)
  console.log(JSON.stringify({
    pages: pages.length,
    stories: record.stories.length,
    megabytes: kilobytes / 1024,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
  }))`

const measured = z.object({
  pages: z.number(),
  stories: z.number(),
  megabytes: z.number(),
  processorSeconds: z.number(),
})

/**
 * In megabytes. Node lets its heap grow as far as it may before it collects memory, and further on a busy
 * machine. With this limit, the total is what the import needs.
 */
const heap = 300

/** Imports a PDF of this many pages with two stories on each, and returns what that took. */
export async function measureLongImport(pages: number): Promise<z.infer<typeof measured>> {
  const folder = mkdtempSync(join(tmpdir(), 'long-import-'))
  try {
    const file = join(folder, 'long.pdf')
    writeFileSync(file, await repeatPages(readFileSync(plantedFile('boxes.pdf')), pages))
    const args = [
      `--max-old-space-size=${heap}`,
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      program,
      module,
      file,
      join(folder, 'out'),
    ]
    return measured.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The limits for two hundred pages. Seconds are processor time, so that other work counts little. */
const promised = { pages: 200, seconds: 20, megabytes: 600 } as const

/** A sentence on how long a long PDF takes, and how much memory. */
export async function longImportLine(): Promise<string> {
  const { processorSeconds, megabytes, stories } = await measureLongImport(promised.pages)
  const kept = processorSeconds <= promised.seconds && megabytes <= promised.megabytes
  return `${promised.pages} pages of PDF, ${stories} stories: ${processorSeconds.toFixed(1)} s of a processor, ${Math.round(megabytes)} MB: ${kept ? 'ok' : 'over'} (at most ${promised.seconds} s, ${promised.megabytes} MB)`
}
