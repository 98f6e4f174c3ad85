import type { Page } from '@playwright/test'

/** Empties the browser's own HTTP cache. The caches of the site stay. */
export async function dropHttpCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.detach()
}
