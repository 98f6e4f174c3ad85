import type { Page } from '@playwright/test'

/** Empties the cache that the browser itself keeps of hosts' answers. What a site keeps of its own stays. */
export async function dropHttpCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.detach()
}
