import type { Browser, CDPSession, Page } from '@playwright/test'
import { latencies } from './answers.ts'
import { addProbe, onSlowPhone } from './phone.ts'
import type { OpenSite } from './sites.ts'
import { interleave, median, middle, type Row } from './table.ts'

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
function atRest(browser: Browser, near: string, story: string, front: string): Promise<AtRest> {
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

/** A loaded page: the time from input to paint with a processor slowed by a factor of four, and its memory. */
export async function restRows(
  browser: Browser,
  small: OpenSite,
  large: OpenSite,
  runs: number,
): Promise<Row[]> {
  const [inSmall, inLarge] = await interleave(
    runs,
    [small, large].map(
      ({ near, story, front }) =>
        () =>
          atRest(browser, near, story.path, front.path),
    ),
  )
  const row = (
    what: string,
    ours: AtRest[] | undefined,
    of: (rest: AtRest) => number,
    limit: number,
  ): Row => ({ what, unit: 'ms', ours: middle(ours, of), against: ['promised', limit], most: 1 })
  const memory = ({ memory }: AtRest) => memory
  return [
    {
      what: 'Tap that nothing answers: input to paint',
      unit: 'ms',
      ours: middle(inSmall, ({ idle }) => idle),
      against: ['a frame', 1000 / 60],
    },
    row(`Switch in ${small.stories}: input to paint`, inSmall, ({ switched }) => switched, 50),
    row(`Switch in ${large.stories}: input to paint`, inLarge, ({ switched }) => switched, 50),
    row(`Filter in ${small.stories}: input to paint`, inSmall, ({ filtered }) => filtered, 50),
    row(`Filter in ${large.stories}: input to first matches`, inLarge, ({ filtered }) => filtered, 100),
    {
      what: `Memory of the front page of ${large.stories}`,
      unit: 'MB',
      ours: middle(inLarge, memory),
      against: [`of ${small.stories}`, middle(inSmall, memory)],
    },
  ]
}
