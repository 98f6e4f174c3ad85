import { median } from '../../bench/table.ts'
import type { IssueScore, Share } from '../score/scoreIssue.ts'

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

/** What was imported, as a plain text table: a line for each name, with shares, and edits an issue. */
export function importTable(scores: ReadonlyMap<string, readonly IssueScore[]>): string {
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

/** Stories: those right, those of the issue, those wanted. */
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
