import type { Page } from '@playwright/test'

/** Times from a key to the next paint, in milliseconds; the browser rounds them to 8, and tells of none below 16. */
export type KeyTimes = { readonly median: number; readonly ninetieth: number; readonly most: number }

const keys = 60
/** The browser tells of no shorter time. */
const least = 16

/**
 * Types into a sentence of a draft, with pauses in which changes are saved and rules run.
 * @param page on an open draft
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
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press('x')
    await page.waitForTimeout(at % 10 === 9 ? 900 : 80)
  }
  const times = await page.evaluate((): number[] => Reflect.get(globalThis, 'keyTimes'))
  const quick = Array.from({ length: Math.max(0, keys - times.length) }, () => least)
  const sorted = [...times, ...quick].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), ninetieth: at(0.9), most: at(1) }
}
