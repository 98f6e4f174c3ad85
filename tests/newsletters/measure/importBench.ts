import { composeNewsletter } from '../compose/composeNewsletter.ts'
import { importScore } from '../score/importScore.ts'
import type { IssueScore } from '../score/scoreIssue.ts'
import { openPrinter, type Printer } from '../writers/printPdf.ts'
import { writeNewsletter } from '../writers/writeNewsletter.ts'
import { type Case, drawCases } from './drawCases.ts'
import { importTable } from './importTable.ts'

export type ImportBenchOptions = {
  readonly seed: number
  /** How many rounds; each has every make-up, every habit and 24 mixtures. */
  readonly count: number
  /** Whether to list what an editor would have to do. */
  readonly show: boolean
  /** Only cases with a row whose name has this text. */
  readonly only: string
}

/** Writes newsletters, imports them and reports how much of each came out right. */
export async function importBench({ seed, count, show, only }: ImportBenchOptions): Promise<string> {
  const cases = drawCases(seed, count).filter(({ rows }) => rows.some((row) => row.includes(only)))
  const scores = new Map<string, IssueScore[]>()
  const shown: string[] = []
  let printer: Promise<Printer> | undefined
  const openOnce = () => {
    printer ??= openPrinter()
    return printer
  }
  for (const one of cases) {
    const score = await scoreCase(one, openOnce)
    for (const row of one.rows) scores.set(row, [...(scores.get(row) ?? []), score])
    if (show) shown.push(editsOf(one, score))
  }
  await (await printer)?.close()
  const sorted = new Map([...scores].sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b)))
  return [...shown, importTable(sorted)].join('\n\n')
}

async function scoreCase(
  { style, seed, stories }: Case,
  printer: () => Promise<Printer>,
): Promise<IssueScore> {
  const newsletter = composeNewsletter(style, seed, stories)
  return importScore(newsletter, await writeNewsletter(newsletter, style, seed, printer))
}

function editsOf({ rows, seed }: Case, { edits }: IssueScore): string {
  const counts = new Map<string, number>()
  for (const edit of edits) counts.set(edit, (counts.get(edit) ?? 0) + 1)
  const lines = [...counts].map(([edit, times]) => `  ${times > 1 ? `${times} × ` : ''}${edit.slice(0, 160)}`)
  return [`${seed} ${rows.slice(1).join(', ')}: ${edits.length} edits`, ...lines].join('\n')
}

const order = ['all', 'plain', 'alone', 'together', 'with']

function rank(name: string): number {
  return order.indexOf(name.split(':')[0] ?? '') + (name.includes(':') ? 0.5 : 0)
}
