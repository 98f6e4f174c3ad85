import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import { FaultHost } from './faultHost.ts'
import { openDownloaded } from './reader.ts'

/** A browser context that has visited the built reader and holds its archive. */
export type KeptDevice = {
  readonly context: BrowserContext
  readonly host: FaultHost
  /** Closes its pages, empties what the reader has chosen, read and saved, and mends host and connection. */
  readonly reset: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a host and visits it. */
export async function startKeptDevice(browser: Browser, options: BrowserContextOptions): Promise<KeptDevice> {
  const { viewport = null, isMobile, hasTouch, locale, timezoneId } = options
  const host = new FaultHost('dist')
  await host.start()
  const context = await browser.newContext({
    baseURL: host.url,
    viewport,
    ...{ isMobile, hasTouch, locale, timezoneId },
  })
  await openDownloaded(await context.newPage(), '/')
  // Stays open: a page costs more to open than all else that a reset does.
  const blank = await context.newPage()
  const session = await context.newCDPSession(blank)
  const reset = async () => {
    for (const page of context.pages()) if (page !== blank) await page.close()
    const origin = new URL(host.url).origin
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' })
    await context.setOffline(false)
    await host.stop()
    await host.start()
    host.heal()
    host.forget()
  }
  await reset()
  const stop = async () => {
    await context.close()
    await host.stop()
  }
  return { context, host, reset, stop }
}
