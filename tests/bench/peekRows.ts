import type { Browser } from '@playwright/test'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { startStaticHost } from '../../src/site/serve/staticHost.ts'
import { latencies } from './answers.ts'
import { addProbe, onSlowPhone } from './phone.ts'
import { runBuild } from './sites.ts'
import { interleave, median, promised, type Row } from './table.ts'

/** The site of the bundled archive, which `peekRows` builds. */
export const bundledSite = 'node_modules/.cache/southwest-china-reader/bench/site-bundled'
const story = sitePaths.story('en', '2018-10', 'guizhou-telecom-growth')

/**
 * A sentence and a figure to touch in the bundled archive, because figures of generated stories have no
 * counterparts.
 */
export async function peekRows(browser: Browser, runs: number): Promise<Row[]> {
  await runBuild('public/archive/issues', bundledSite)
  const host = await startStaticHost(bundledSite)
  const measure = () =>
    onSlowPhone(browser, async (page) => {
      await addProbe(page)
      await page.goto(host.url + story, { waitUntil: 'networkidle' })
      /** Touches the first four of the selector, each twice: to show the peek and to hide it. */
      const touch = async (selector: string) => {
        const count = Math.min(4, await page.locator(selector).count())
        const each = Array.from({ length: count }, (_, index) => `:nth-match(${selector}, ${index + 1})`)
        return latencies(
          page,
          each.flatMap((one) => [one, one]),
          '.sentence-card',
        )
      }
      const peeked = await touch('article [id^="p"] p:lang(en) [data-s]')
      return { peeked, figured: await touch('article [id^="p"] p:lang(en) .figure') }
    })
  const [samples = []] = await interleave(runs, [measure])
  await host.stop()
  const [peeked, figured] = [samples.flatMap((one) => one.peeked), samples.flatMap((one) => one.figured)]
  return [
    promised('Sentence touched: input to paint', 'ms', median(peeked), 50),
    promised('Figure touched: input to paint', 'ms', median(figured), 50),
  ]
}
