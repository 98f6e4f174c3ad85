import type { Browser, CDPSession, Page } from '@playwright/test'
import { latencies } from './answer.ts'
import { median } from './medians.ts'
import { onSlowPhone } from './phone.ts'
import { addProbe } from './probe.ts'

/** How a page does that is loaded and at rest: milliseconds from input to paint, and bytes of memory. */
export type AtRest = { readonly switched: number; readonly filtered: number; readonly memory: number }

const views = ['zh', 'both', 'en', 'zh', 'en', 'both', 'zh', 'en'].map((view) => `label:has([value=${view}])`)
// On and off again, so that each press changes what is shown, whatever the archive holds.
const places = ['guizhou', 'yunnan', 'chongqing', 'chengdu'].flatMap((place) => [
  `.tile-${place}`,
  `.tile-${place}`,
])

/** @param near the site without the slow line: what is measured is the page */
export function atRest(browser: Browser, near: string, story: string, front: string): Promise<AtRest> {
  return onSlowPhone(browser, async (page, cdp) => {
    await addProbe(page)
    await page.goto(near + story, { waitUntil: 'networkidle' })
    const switched = await latencies(page, views, '.story-body p')
    await page.goto(near + front, { waitUntil: 'networkidle' })
    const memory = await heapSize(page, cdp)
    const filtered = await latencies(page, places, '.filters-foot, .story-item h3')
    return { switched: median(switched), filtered: median(filtered), memory }
  })
}

/** What the page's script holds, garbage aside. */
async function heapSize(page: Page, cdp: CDPSession): Promise<number> {
  await page.waitForTimeout(2000)
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
}
