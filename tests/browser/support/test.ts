import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
} from '@playwright/test'
import type { Issue } from '../../../src/archive/issue.ts'
import { readArchive } from '../../../src/disk/readArchive.ts'
import { FaultHost } from './faultHost.ts'
import { openDownloaded } from './reader.ts'
import { type Watch, watchContext } from './watchContext.ts'

/** A browser context that has visited the built reader and holds its archive. */
export type KeptDevice = {
  readonly context: BrowserContext
  readonly host: FaultHost
  /** Closes its pages, clears what the reader has chosen, read and saved, and repairs host and connection. */
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
  // Stays open: opening a page costs more than everything else that a reset does.
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

type Options = {
  /** The folder that `host` serves. */
  readonly folder: string
  /** The path under which it is served. */
  readonly basePath: string
}

type Fixtures = {
  /** A fault host for this test; `page.goto` resolves addresses against its `url`. */
  readonly host: FaultHost
  /** Ignores messages and errors that the test itself causes: the browser reports each failed request. */
  readonly tolerate: Watch['tolerate']
  readonly watch: Watch
}

type WorkerFixtures = {
  /** The bundled issues, newest first. */
  readonly archive: readonly Issue[]
  readonly keptDevice: KeptDevice
}

/** Playwright's `test`. It also fails on console noise, uncaught errors and any request to another origin. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  folder: ['dist', { option: true }],
  basePath: ['/', { option: true }],
  archive: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
    async ({}, use) => {
      const { issues, findings } = await readArchive('public/archive/issues')
      expect(findings).toEqual([])
      await use(issues)
    },
    { scope: 'worker' },
  ],
  keptDevice: [
    async ({ browser }, use, { project }) => {
      const device = await startKeptDevice(browser, project.use)
      await use(device)
      await device.stop()
    },
    { scope: 'worker' },
  ],
  host: async ({ folder, basePath }, use) => {
    const host = new FaultHost(folder, basePath)
    await host.start()
    await use(host)
    await host.stop()
  },
  baseURL: ({ host }, use) => use(host.url),
  watch: [
    async ({ context, host }, use) => {
      const watch = watchContext(context, new URL(host.url).origin)
      await use(watch)
      watch.stop()
      expect(watch.findings).toEqual([])
    },
    { auto: true },
  ],
  tolerate: ({ watch }, use) => use(watch.tolerate),
})

/**
 * The same on a device that has the archive. A first visit costs a second of work and a later one a fifth, so these
 * tests share device and host. Each finds the reader's own state empty; it must leave caches, worker and context
 * as they were.
 */
export const testOnKeptDevice = test.extend({
  host: async ({ keptDevice }, use) => use(keptDevice.host),
  context: async ({ keptDevice }, use) => {
    const { context } = keptDevice
    await use(context)
    await keptDevice.reset()
  },
})

export { expect }
