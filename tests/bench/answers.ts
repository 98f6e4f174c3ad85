import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import type { OpenSite } from './sites.ts'
import type { SlowLink } from './slowLink.ts'
import { interleave, median, type Row } from './table.ts'
import { onUnwatchedPhone } from './unwatchedPhone.ts'

/** A control to press, and what appears when the page has responded. Both are selectors. */
type Press = { readonly press: string; readonly shows: string }

/** The reading language: press Chinese, and the first Chinese paragraph appears. */
const switchLanguage: Press = { press: 'input[value=zh]', shows: 'article [id^="p"] p:lang(zh-Hans)' }

/** A filter: press a place, and the control that clears the filters appears. */
const filterPlace: Press = { press: '.tile[data-place=guizhou] input', shows: '.filters-foot button' }

/**
 * On a first visit, when the page responds to the earliest possible press: milliseconds since the page was requested.
 */
function firstAnswer(browser: Browser, link: SlowLink, path: string, what: Press): Promise<number> {
  return onUnwatchedPhone(browser, async (page) => {
    await page.prepare(pressAtOnce, what)
    await page.open(link.url + path)
    const answer = page.measure(() => answered.then((time) => [time]))
    const [time] = (await Promise.race([answer, setTimeout(20_000)])) ?? []
    if (time === undefined) throw new Error(`${path} has not answered within 20 s.`)
    return time
  })
}

declare global {
  /** Resolves with the time when the page responded, by `performance.now()`. */
  var answered: Promise<number>
}

function pressAtOnce({ press, shows }: Press): void {
  const seen = () => document.querySelector(shows)?.checkVisibility()
  globalThis.answered = painted(() => document.querySelector(press) !== null)
    .then(() => document.querySelector<HTMLElement>(press)?.click())
    .then(() => painted(seen))
}

/**
 * From input to paint: presses each label in turn on an idle page. Returns how long each took until the page showed a
 * change, in milliseconds.
 */
export async function latencies(page: Page, labels: readonly string[], shown: string): Promise<number[]> {
  const taken: number[] = []
  for (const label of labels) {
    const answered = page.evaluate(timeClick, shown)
    await tapCentre(page, label)
    const time = await Promise.race([answered, page.waitForTimeout(10_000)])
    if (time === undefined) throw new Error(`${page.url()} shows no change 10 s after a tap on ${label}.`)
    taken.push(time)
    await page.waitForTimeout(300)
  }
  return taken
}

/**
 * A single finger, which stays on the glass for 83 ms, as people's fingers do. Playwright's own tap inspects the page
 * in the middle of the tap and lifts at once. So a response to the touch would count as a response to the tap.
 */
async function tapCentre(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not on the page.`)
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await page.waitForTimeout(80)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
}

/** The time from the next click until `shown` has another text. */
function timeClick(shown: string): Promise<number> {
  const text = () =>
    [...document.querySelectorAll(shown)].map((one) => one.checkVisibility() && one.textContent).join()
  const before = text()
  return new Promise((resolve) => {
    const onClick = ({ timeStamp }: Event) => {
      void painted(() => text() !== before).then((at) => resolve(at - timeStamp))
    }
    document.addEventListener('click', onClick, { capture: true, once: true })
  })
}

/** When switch and filter respond on a first visit, on a slow phone. */
export async function answerRows(
  browser: Browser,
  small: OpenSite,
  large: OpenSite,
  runs: number,
): Promise<Row[]> {
  const samples = await interleave(
    runs,
    [large, small].flatMap(({ link, story, front }) => [
      () => firstAnswer(browser, link, story.path, switchLanguage),
      () => firstAnswer(browser, link, front.path, filterPlace),
    ]),
  )
  const times = samples.map(median)
  return ['switch', 'filter'].map((what, at) => ({
    what: `First visit to ${large.stories} stories: ${what} answers`,
    unit: 'ms',
    ours: times[at] ?? Number.NaN,
    against: [`of ${small.stories}`, times[at + 2] ?? Number.NaN],
    most: 1.2,
  }))
}
