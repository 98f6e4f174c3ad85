import type { Page } from '@playwright/test'

/** The reader returns to the page, which then checks for a newer version. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}
