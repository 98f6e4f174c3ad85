import { median } from '../../bench/table.ts'
import { composeNewsletter } from '../compose/composeNewsletter.ts'
import type { Newsletter } from '../compose/newsletter.ts'
import { importScore } from '../score/importScore.ts'
import type { IssueScore, Share } from '../score/scoreIssue.ts'
import { findOffice, officeEndings, saveInOffice } from '../writers/office.ts'
import { unprintable } from '../writers/printableStyle.ts'
import { openPrinter, type Printer } from '../writers/printPdf.ts'
import { type WrittenFile, writeNewsletter } from '../writers/writeNewsletter.ts'
import { type Case, drawCases, drawOfficeCases } from './drawCases.ts'
import { longImportLine } from './longImport.ts'

export type ImportBenchOptions = {
  readonly seed: number
  /** The number of rounds. Each has every layout, every habit and 24 mixtures. */
  readonly count: number
  /** Whether to list what an editor would have to do. */
  readonly show: boolean
  /** Only cases with a row whose name contains this text; `long` for the long PDF. */
  readonly only: string
}

/** Writes newsletters, imports them and reports how much of each came out right. */
export async function importBench({ seed, count, show, only }: ImportBenchOptions): Promise<string> {
  const fits = ({ rows }: Case) => rows.some((row) => row.includes(only))
  const written = await writeCases(drawCases(seed, count).filter(fits))
  const office = await saveCases(drawOfficeCases(seed, count).filter(fits))
  const scores = new Map<string, IssueScore[]>()
  const shown: string[] = []
  for (const { one, newsletter, file } of [...written, ...office.written]) {
    const score = await importScore(newsletter, file)
    for (const row of one.rows) scores.set(row, [...(scores.get(row) ?? []), score])
    if (show) shown.push(editsOf(one, score))
  }
  const sorted = new Map([...scores].sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b)))
  const long = 'long'.includes(only) ? [await longImportLine()] : []
  const table = sorted.size > 0 ? [importTable(sorted)] : []
  return [...shown, ...table, ...office.notices, ...unprintable(), ...long].join('\n\n')
}

type Written = { readonly one: Case; readonly newsletter: Newsletter; readonly file: WrittenFile }

async function writeCases(cases: readonly Case[]): Promise<Written[]> {
  let printer: Promise<Printer> | undefined
  const openOnce = () => {
    printer ??= openPrinter()
    return printer
  }
  const written: Written[] = []
  for (const one of cases) {
    const newsletter = composeNewsletter(one.style, one.seed, one.stories)
    written.push({
      one,
      newsletter,
      file: await writeNewsletter(newsletter, one.style, one.seed, openOnce),
    })
  }
  await (await printer)?.close()
  return written
}

/** The Word files as LibreOffice saves them. If it is missing, a notice says what is not measured. */
async function saveCases(cases: readonly Case[]): Promise<{ written: Written[]; notices: string[] }> {
  if (cases.length === 0) return { written: [], notices: [] }
  const program = findOffice()
  if (program === undefined)
    return { written: [], notices: ['SKIPPED office: there is no LibreOffice here.'] }
  const written: Written[] = []
  for (const ending of officeEndings) {
    const own = await writeCases(cases.filter(({ savedAs }) => savedAs === ending))
    if (own.length === 0) continue
    const saved = await saveInOffice(
      program,
      own.map(({ file }) => file),
      ending,
    )
    written.push(...own.map((each, index) => ({ ...each, file: saved[index] ?? each.file })))
  }
  return { written, notices: [] }
}

function editsOf({ rows, seed }: Case, { edits }: IssueScore): string {
  const counts = new Map<string, number>()
  for (const edit of edits) counts.set(edit, (counts.get(edit) ?? 0) + 1)
  const lines = [...counts].map(([edit, times]) => `  ${times > 1 ? `${times} × ` : ''}${edit.slice(0, 160)}`)
  return [`${seed} ${rows.slice(1).join(', ')}: ${edits.length} edits`, ...lines].join('\n')
}

const order = ['all', 'plain', 'alone', 'together', 'with', 'office', 'office together']

function rank(name: string): number {
  return order.indexOf(name.split(':')[0] ?? '') + (name.includes(':') ? 0.5 : 0)
}

const heads = [
  '',
  'issues',
  'stories',
  'heads',
  'dates',
  'bodies',
  'links',
  'pairs',
  'lost',
  'edits',
  'worst',
]

/** The results as a plain text table: a line for each name, with shares, and edits per issue. */
function importTable(scores: ReadonlyMap<string, readonly IssueScore[]>): string {
  const lines = [heads, ...[...scores].map(([name, some]) => [name, ...cellsOf(some)])]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

/** The cells about stories: right ones, those in the issue, wanted ones. */
function cellsOf(scores: readonly IssueScore[]): string[] {
  const sum = (numberOf: (score: IssueScore) => number) =>
    scores.reduce((all, score) => all + numberOf(score), 0)
  const share = (of: (score: IssueScore) => Share) =>
    percent(sum((score) => of(score).right) / sum((score) => of(score).of))
  const edits = scores.map((score) => score.edits.length)
  const pairs =
    (2 * sum((score) => score.pairs.right)) / sum(({ pairs: { found, wanted } }) => found + wanted)
  return [
    String(scores.length),
    `${sum(({ stories }) => stories.matched)}/${sum(({ stories }) => stories.found)}/${sum(({ stories }) => stories.wanted)}`,
    share(({ headlines }) => headlines),
    share(({ dates }) => dates),
    share(({ bodies }) => bodies),
    share(({ links }) => links),
    pairs.toFixed(3),
    String(sum(({ lost }) => lost.length)),
    String(median(edits)),
    String(Math.max(...edits)),
  ]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}
