import type { JobResult } from './playJob.ts'

/** The result of an engine: its job, or why there is none. */
export type EngineResult = { readonly engine: string } & (
  | { readonly job: JobResult; readonly version: string; readonly seconds: number }
  | { readonly skipped: string }
)

const head = ['engine', 'version', 'steps', 'stories offline', 'console findings', 'seconds']

/** One line for each engine. Below are the skipped and the failed steps, with reason and picture. */
export function writeTable(results: readonly EngineResult[]): string {
  const rows = [head, ...results.map(cells)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [...lines, ...results.flatMap(notes)].join('\n')
}

/** Counts the steps of all engines. An unavailable engine counts as one skipped step. */
export function countSteps(
  results: readonly EngineResult[],
): Record<'passed' | 'failed' | 'skipped', number> {
  const outcomes = results.flatMap((result) =>
    'job' in result ? result.job.steps.map(({ outcome }) => outcome) : (['skipped'] as const),
  )
  const count = (wanted: (typeof outcomes)[number]) => outcomes.filter((outcome) => outcome === wanted).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
}

function cells(result: EngineResult): string[] {
  if ('skipped' in result) return [result.engine, '–', 'skipped']
  const { job, version, seconds } = result
  const taken = job.steps.filter(({ outcome }) => outcome !== 'skipped')
  const passed = taken.filter(({ outcome }) => outcome === 'passed')
  return [
    result.engine,
    version,
    `${passed.length} of ${taken.length}`,
    `${job.opened.stories} of ${job.opened.all}`,
    String(job.findings.length),
    seconds.toFixed(0),
  ]
}

function notes(result: EngineResult): string[] {
  const { engine } = result
  if ('skipped' in result) return ['', `SKIPPED ${engine}: ${result.skipped}`]
  return result.job.steps.flatMap(({ says, outcome, reason, picture }) => {
    if (outcome === 'passed') return []
    const lines = ['', `${outcome.toUpperCase()} ${engine}: ${says}`, ...(reason ?? '').split('\n')]
    return picture === undefined ? lines : [...lines, picture]
  })
}
