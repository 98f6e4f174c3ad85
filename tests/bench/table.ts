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

/** A number of ours against the limit that we promise, in the same unit. */
export function promised(what: string, unit: Row['unit'], ours: number, limit: number): Row {
  return { what, unit, ours, against: ['promised', limit], most: 1 }
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

/**
 * Takes every measure in turn, again and again, so that other load on the machine affects all of them equally. The
 * first round warms up and does not count. Returns the samples of each measure.
 */
export async function interleave<Sample>(
  runs: number,
  measures: readonly (() => Promise<Sample>)[],
): Promise<Sample[][]> {
  const samples: Sample[][] = measures.map(() => [])
  for (let run = 0; run <= runs; run++) {
    for (const [index, measure] of measures.entries()) {
      const sample = await measure()
      if (run > 0) samples[index]?.push(sample)
    }
  }
  return samples
}

/** The median; of an even number of values, the upper one of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN
}

/** The median of one number of the samples. */
export function middle<Sample>(samples: readonly Sample[] = [], of: (sample: Sample) => number): number {
  return median(samples.map(of))
}
