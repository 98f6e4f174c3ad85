import type { Page } from '@playwright/test'
import type { FaultHost } from './faultHost.ts'

/**
 * Returns a function that limits the storage of the host's site to so many bytes, and without a number ends the limit.
 * The limit lasts as long as the page.
 */
export async function roomOnDevice(
  page: Page,
  host: FaultHost,
): Promise<(quotaSize?: number) => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(host.url)
  return async (quotaSize) => {
    await session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize !== undefined && { quotaSize }),
    })
  }
}
