const units = {
  ms: (value: number) => `${Math.round(value)} ms`,
  s: (value: number) => `${value.toFixed(1)} s`,
  kB: (value: number) => `${(value / 1000).toFixed(1)} kB`,
  MB: (value: number) => `${(value / 1e6).toFixed(1)} MB`,
  shift: (value: number) => value.toFixed(3),
} as const

/** One of our numbers, the number to compare it with, and the largest allowed ratio. */
export type Row = {
  readonly what: string
  readonly unit: keyof typeof units
  readonly ours: number
  /** The other side of the comparison, in words and as a number in the same unit. */
  readonly against: readonly [what: string, value: number]
  readonly most?: number
}

/** The rows as a plain text table. */
export function writeTable(rows: readonly Row[]): string {
  const head = ['', 'ours', 'against', '', 'ratio', 'at most', '']
  const lines = [head, ...rows.map(cells)]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const isText = (column: number) => column === 0 || column === 3
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cells({ what, unit, ours, against: [other, value], most }: Row): string[] {
  const ratio = ours === 0 ? 0 : ours / value
  const verdict = most === undefined ? '' : ratio <= most ? 'ok' : 'over'
  return [
    what,
    units[unit](ours),
    units[unit](value),
    other,
    Number.isFinite(ratio) ? ratio.toFixed(2) : '–',
    most?.toFixed(2) ?? '',
    verdict,
  ]
}
