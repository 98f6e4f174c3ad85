import type { Page } from '@playwright/test'

/**
 * Waits until a page that was opened again has checked for a newer version. A browser merges a check that starts
 * meanwhile with the first one. So it would miss what the host has since.
 */
export async function waitForUpdateCheck(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
}
