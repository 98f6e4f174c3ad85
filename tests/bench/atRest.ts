import type { Browser, CDPSession, Page } from '@playwright/test'
import { latencies } from './answers.ts'
import { addProbe, onSlowPhone } from './phone.ts'
import type { OpenSite } from './sites.ts'
import { interleave, median, middle, promised, type Row } from './table.ts'

const views = ['zh', 'both', 'en', 'zh', 'en', 'both', 'zh', 'en'].map((view) => `label:has([value=${view}])`)
// On and off again, so that each press changes the page, whatever is in the archive.
const places = ['guizhou', 'yunnan', 'chongqing', 'chengdu'].flatMap((place) => [
  `.tile[data-place=${place}]`,
  `.tile[data-place=${place}]`,
])

/**
 * How a loaded, idle page performs: milliseconds from input to paint, and bytes of memory. `idle` is a tap without any
 * response: the time that this machine and this browser need for every tap. It uses the site without the slow link,
 * because this measures the page.
 */
function atRest(browser: Browser, { near, story, front }: OpenSite) {
  return onSlowPhone(browser, async (page, cdp) => {
    await addProbe(page)
    await page.goto(near + story.path, { waitUntil: 'networkidle' })
    const switched = median(await latencies(page, views, 'article [id^="p"] p'))
    await page.goto(near + front.path, { waitUntil: 'networkidle' })
    const memory = await heapSize(page, cdp)
    const idle = median(await latencies(page, Array<string>(8).fill('.issue-section > header p')))
    const filtered = median(await latencies(page, places, '.filters-foot, .story-item h3'))
    return { idle, switched, filtered, memory }
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
    [small, large].map((site) => () => atRest(browser, site)),
  )
  return [
    {
      what: 'Tap that nothing answers: input to paint',
      unit: 'ms',
      ours: middle(inSmall, ({ idle }) => idle),
      against: ['a frame', 1000 / 60],
    },
    ...[
      {
        what: `Switch in ${small.stories}: input to paint`,
        ours: middle(inSmall, ({ switched }) => switched),
      },
      {
        what: `Switch in ${large.stories}: input to paint`,
        ours: middle(inLarge, ({ switched }) => switched),
      },
      {
        what: `Filter in ${small.stories}: input to paint`,
        ours: middle(inSmall, ({ filtered }) => filtered),
      },
    ].map(({ what, ours }) => promised(what, 'ms', ours, 50)),
    promised(
      `Filter in ${large.stories}: input to first matches`,
      'ms',
      middle(inLarge, ({ filtered }) => filtered),
      100,
    ),
    {
      what: `Memory of the front page of ${large.stories}`,
      unit: 'MB',
      ours: middle(inLarge, ({ memory }) => memory),
      against: [`of ${small.stories}`, middle(inSmall, ({ memory }) => memory)],
    },
  ]
}
