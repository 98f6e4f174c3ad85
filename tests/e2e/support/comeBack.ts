import type { Page } from '@playwright/test'

/** The reader comes back to the page, which then asks whether there is a newer version. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}
