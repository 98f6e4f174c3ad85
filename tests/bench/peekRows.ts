import type { Browser } from '@playwright/test'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { startStaticHost } from '../../src/site/serve/staticHost.ts'
import { latencies } from './answers.ts'
import { addProbe, onSlowPhone } from './phone.ts'
import { runBuild } from './sites.ts'
import { interleave, middle, type Row } from './table.ts'

/** The site of the bundled archive, which `peekRows` builds. */
export const bundledSite = 'node_modules/.cache/southwest-china-reader/bench/site-bundled'
const story = sitePaths.story('en', '2018-10', 'guizhou-telecom-growth')
/** Each is touched to show the peek, and touched again to hide it. */
const twice = (selector: string, count: number) =>
  Array.from({ length: count }, (_, index) => `:nth-match(${selector}, ${index + 1})`).flatMap((one) => [
    one,
    one,
  ])

/** A sentence and a figure to touch in the bundled archive, because figures of made stories have no counterparts. */
export async function peekRows(browser: Browser, runs: number): Promise<Row[]> {
  await runBuild('public/archive/issues', bundledSite)
  const host = await startStaticHost(bundledSite)
  const measure = () =>
    onSlowPhone(browser, async (page) => {
      await addProbe(page)
      await page.goto(host.url + story, { waitUntil: 'networkidle' })
      const touch = async (selector: string, count: number) =>
        latencies(page, twice(selector, Math.min(count, await page.locator(selector).count())), '.peek')
      return {
        peeked: await touch('.story-body p:lang(en) [data-s]', 4),
        figured: await touch('.story-body p:lang(en) .figure', 4),
      }
    })
  const [samples] = await interleave(runs, [measure])
  await host.stop()
  const row = (what: string, of: (sample: Awaited<ReturnType<typeof measure>>) => number[]): Row => ({
    what: `${what} touched: input to paint`,
    unit: 'ms',
    ours: middle(
      samples?.flatMap((sample) => of(sample)),
      (taken) => taken,
    ),
    against: ['promised', 50],
    most: 1,
  })
  return [row('Sentence', ({ peeked }) => peeked), row('Figure', ({ figured }) => figured)]
}
