import type { Page } from '@playwright/test'

/**
 * Waits until a page that was opened again has looked for a newer version. A browser takes a look that comes meanwhile
 * for the same, and so would not see what the host has since.
 */
export async function waitForUpdateCheck(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
}
