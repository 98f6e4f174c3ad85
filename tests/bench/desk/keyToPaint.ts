import type { Page } from '@playwright/test'

/** Times from a key to the next paint, in milliseconds; the browser rounds them to 8, and reports none below 16. */
export type KeyTimes = { readonly median: number; readonly ninetieth: number; readonly most: number }

/** Bursts of ten keys. After each a pause of other length: in one of them the preview loads, and a key may meet that. */
const burst = 10
const pauses = [300, 600, 900, 1300, 1900, 2700] as const
const keys = burst * pauses.length
/** The browser reports no shorter time. */
const least = 16

/**
 * Types into a sentence of a draft, with pauses in which changes are saved and rules run.
 * @param page on an open draft, with the preview beside it
 */
export async function keyToPaint(page: Page): Promise<KeyTimes> {
  await page.evaluate((shortest) => {
    const times: number[] = []
    Reflect.set(globalThis, 'keyTimes', times)
    const events = { type: 'event', buffered: true, durationThreshold: shortest }
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') times.push(duration)
    }).observe(events)
  }, least)
  await page.getByRole('textbox', { name: 'English', exact: true }).nth(5).click()
  for (const pause of pauses) {
    for (let at = 0; at < burst; at += 1) {
      await page.keyboard.press('x')
      await page.waitForTimeout(80)
    }
    await page.waitForTimeout(pause)
  }
  const times = await page.evaluate((): number[] => Reflect.get(globalThis, 'keyTimes'))
  const quick = Array.from({ length: Math.max(0, keys - times.length) }, () => least)
  const sorted = [...times, ...quick].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), ninetieth: at(0.9), most: at(1) }
}
