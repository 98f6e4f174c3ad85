import type { Browser, Page } from '@playwright/test'
import { latencies } from './answers.ts'
import { addProbe, onSlowPhone } from './phone.ts'
import type { OpenSite } from './sites.ts'

/**
 * The measures of a download of the whole archive, and how fast the page responded meanwhile, from input to
 * paint.
 */
export type WholeArchive = {
  /** From the reader's consent until every issue is on the device and verified: milliseconds, and bytes received. */
  readonly taken: number
  readonly bytes: number
  readonly switched: number[]
  readonly opened: number[]
  readonly filtered: number[]
}

const views = ['zh', 'both', 'en', 'zh', 'en'].map((view) => `label:has([value=${view}])`)
const neighbours = ['[rel=next]', '[rel=prev]', '[rel=next]', '[rel=prev]']
const places = [
  '.tile[data-place=guizhou]',
  '.tile[data-place=guizhou]',
  '.tile[data-place=yunnan]',
  '.tile[data-place=yunnan]',
]

/** Saves the archive through the slow link as a reader would: presses the button for it, and reads on meanwhile. */
export function downloadWholeArchive(browser: Browser, { link, story }: OpenSite): Promise<WholeArchive> {
  return onSlowPhone(browser, async (page) => {
    await addProbe(page)
    await page.addInitScript(askFirst)
    await page.goto(link.url + story.path)
    const save = page.getByRole('button', { name: /^Download all/ })
    await save.waitFor({ timeout: 60_000 })
    await link.quiet(2000)
    const readings = { switched: [], opened: [], filtered: [] }
    let under = true
    link.start()
    const consent = Date.now()
    await save.click()
    const saved = page
      .locator('.app > [data-device=complete]')
      .waitFor({ state: 'attached', timeout: 600_000 })
      .then(() => Date.now())
      .finally(() => {
        under = false
      })
    await readOn(page, readings, () => under)
    const end = await saved
    return { taken: end - consent, bytes: link.bytesBy(end), ...readings }
  })
}

/** Makes a small archive ask for consent as a large one does. */
function askFirst(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
}

/** Reads until the download has ended. Measurements from its last moments are dropped. */
async function readOn(
  page: Page,
  { switched, opened, filtered }: Pick<WholeArchive, 'switched' | 'opened' | 'filtered'>,
  isUnderWay: () => boolean,
): Promise<void> {
  const note = (list: number[], taken: number[]) => isUnderWay() && list.push(...taken)
  while (isUnderWay()) {
    note(switched, await latencies(page, views, 'article [id^="p"] p'))
    for (const neighbour of neighbours) {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      note(opened, await latencies(page, [neighbour], 'article h1'))
    }
    await page.locator('.story-back').click()
    await page.locator('.filters-foot').waitFor()
    note(filtered, await latencies(page, places, '.filters-foot, article h3'))
    await page.getByRole('article').getByRole('link').first().click()
    await page.locator('#p1').waitFor()
  }
}
