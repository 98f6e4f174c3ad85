import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

/** The file with the results of a run. */
export const resultsFile = fileURLToPath(
  new URL('../../../node_modules/.cache/browser-tests/results.json', import.meta.url),
)

const report = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

export type Counts = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Tests that failed and passed when they ran again, which they do only if `CI` is set. */
  readonly flaky: number
}

/**
 * Counts the tests of a Playwright JSON report. Undefined if the run wrote none. An error outside tests is a failure.
 */
export async function countResults(file: string): Promise<Counts | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { errors, stats } = report.parse(JSON.parse(text))
  const failed = stats.unexpected + errors.length
  return { passed: stats.expected, failed, skipped: stats.skipped, flaky: stats.flaky }
}
