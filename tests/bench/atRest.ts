import type { Browser, CDPSession, Page } from '@playwright/test'
import { latencies } from './answer.ts'
import { median } from './medians.ts'
import { onSlowPhone } from './phone.ts'
import { addProbe } from './probe.ts'

/** How a loaded, idle page performs: milliseconds from input to paint, and bytes of memory. */
export type AtRest = {
  /** A tap without any response: the time that this machine and this browser need for every tap. */
  readonly idle: number
  readonly switched: number
  readonly filtered: number
  readonly memory: number
}

const views = ['zh', 'both', 'en', 'zh', 'en', 'both', 'zh', 'en'].map((view) => `label:has([value=${view}])`)
// On and off again, so that each press changes the page, whatever is in the archive.
const places = ['guizhou', 'yunnan', 'chongqing', 'chengdu'].flatMap((place) => [
  `.tile-${place}`,
  `.tile-${place}`,
])

/** @param near the site without the slow link, because this measures the page */
export function atRest(browser: Browser, near: string, story: string, front: string): Promise<AtRest> {
  return onSlowPhone(browser, async (page, cdp) => {
    await addProbe(page)
    await page.goto(near + story, { waitUntil: 'networkidle' })
    const switched = await latencies(page, views, '.story-body p')
    await page.goto(near + front, { waitUntil: 'networkidle' })
    const memory = await heapSize(page, cdp)
    const idle = await latencies(page, Array<string>(8).fill('.filters-foot p'))
    const filtered = await latencies(page, places, '.filters-foot, .story-item h3')
    return { idle: median(idle), switched: median(switched), filtered: median(filtered), memory }
  })
}

/** The memory of the page's script after garbage collection. */
async function heapSize(page: Page, cdp: CDPSession): Promise<number> {
  await page.waitForTimeout(2000)
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
}
