import { type BuiltSite, runBuild } from './buildSite.ts'
import { interleave, median } from './medians.ts'
import type { Row } from './table.ts'

/** The time of a build with the editions of every issue, against the same build without them. */
export async function editionRows({ archive, folder, stories }: BuiltSite, runs: number): Promise<Row[]> {
  const seconds = (options: readonly string[]) => async () => {
    const start = performance.now()
    await runBuild(archive, `${folder}-editions`, options)
    return (performance.now() - start) / 1000
  }
  const samples = await interleave(runs, [seconds([]), seconds(['--no-editions'])])
  const [ours = Number.NaN, without = Number.NaN] = samples.map(median)
  const what = `Build of ${stories} stories with editions`
  return [{ what, unit: 's', ours, against: ['without', without], most: 1.5 }]
}
