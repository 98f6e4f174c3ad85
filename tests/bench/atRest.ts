import type { Browser } from '@playwright/test'
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
 * How a loaded, idle page performs: milliseconds from input to paint. It uses the site without the slow link, because
 * this measures the page.
 */
function atRest(browser: Browser, { near, story, front }: OpenSite) {
  return onSlowPhone(browser, async (page) => {
    await addProbe(page)
    await page.goto(near + story.path, { waitUntil: 'networkidle' })
    const switched = median(await latencies(page, views, 'article [id^="p"] p'))
    await page.goto(near + front.path, { waitUntil: 'networkidle' })
    const filtered = median(await latencies(page, places, '.filters-foot, .story-item h3'))
    return { switched, filtered }
  })
}

/** A loaded page: the time from input to paint with a processor slowed by a factor of four. */
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
  const row = (what: string, ours: number, most: number) => promised(what, 'ms', ours, most)
  const [switched, filtered] = [middle(inSmall, (at) => at.switched), middle(inSmall, (at) => at.filtered)]
  return [
    row(`Switch in ${small.stories}: input to paint`, switched, 50),
    row(
      `Switch in ${large.stories}: input to paint`,
      middle(inLarge, (at) => at.switched),
      50,
    ),
    row(`Filter in ${small.stories}: input to paint`, filtered, 50),
    row(
      `Filter in ${large.stories}: input to first matches`,
      middle(inLarge, (at) => at.filtered),
      100,
    ),
  ]
}
