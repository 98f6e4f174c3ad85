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
