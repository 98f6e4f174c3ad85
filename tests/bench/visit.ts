import type { Browser } from '@playwright/test'
import { onSlowPhone } from './phone.ts'
import { addProbe } from './probe.ts'
import type { SlowLink } from './slowLink.ts'

/** The measures of a first visit: milliseconds since the reader requested the page, and bytes transferred. */
export type Visit = {
  readonly firstPaint: number
  /** Until the text was readable. */
  readonly text: number
  readonly bytesBeforeText: number
  readonly shift: number
  /** Until nothing more was transferred. */
  readonly quiet: number
  readonly bytes: number
}

/** Visits a page for the first time on a slow phone. `text` is on the page's first screen. */
export function visit(browser: Browser, link: SlowLink, path: string, text: string): Promise<Visit> {
  return onSlowPhone(browser, async (page) => {
    await addProbe(page)
    await page.addInitScript(markText, text)
    link.start()
    await page.goto(link.url + path)
    const quietAt = await link.quiet(2500)
    const { origin, ...seen } = await page.evaluate(readTimes)
    return {
      ...seen,
      bytesBeforeText: link.bytesBy(origin + seen.text),
      quiet: quietAt - origin,
      bytes: link.bytesBy(quietAt),
    }
  })
}

function markText(text: string): void {
  const isThere = () => document.body?.textContent.includes(text)
  void painted(isThere).then(() => performance.mark('text'))
}

function readTimes() {
  const time = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
  const shifts = new PerformanceObserver(() => {})
  shifts.observe({ type: 'layout-shift', buffered: true })
  return {
    origin: performance.timeOrigin,
    firstPaint: time('first-contentful-paint'),
    text: time('text'),
    shift: shifts.takeRecords().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0),
  }
}
