import type { CDPSession, Page } from '@playwright/test'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import { newsTag } from '../../src/device/shellMessages.ts'
import { readCatalogue } from './support/builds.ts'
import { type FaultHost, serveCatalogue } from './support/faultHost.ts'
import { openDownloaded } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const news = (page: Page) =>
  page.getByRole('region', { name: 'The July 2021 issue is here: 6 stories about what you follow' })

/** A reader opens a page on a device without July, and follows technology. */
async function followTechnology(page: Page, host: FaultHost): Promise<void> {
  const { issues, ...catalogue } = await readCatalogue()
  const earlier = issues.filter(({ id }) => id !== '2021-07')
  serveCatalogue(host, { ...catalogue, order: catalogue.order - 1, issues: earlier })
  await openDownloaded(page, '/en/?topic=technology', 3)
  await page.getByRole('button', { name: 'Follow' }).click()
  await expect(page.getByRole('button', { name: 'Follow', pressed: true })).toBeVisible()
}

/** The id of the worker's registration, which DevTools name only while it is in use. */
async function registrationOf(session: CDPSession): Promise<string> {
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one) resolve(one.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  return registered
}

/** Runs in a page. Returns the issues that came while no page was open. */
async function readArrived(cacheName: string): Promise<string | null | undefined> {
  const cached = await (await caches.open(cacheName)).match('/archive/catalogue.json')
  return cached?.headers.get('arrived')
}

test('an issue that comes while no page is open is there without a connection, with what is followed', async ({
  context,
  page,
  host,
  tolerate,
}) => {
  // Chromium looks for an icon of the page that is no page of the app.
  tolerate(/favicon/)
  const blank = await context.newPage()
  await followTechnology(page, host)
  const registrationId = await registrationOf(await context.newCDPSession(page))
  await page.close()
  host.heal()
  const session = await context.newCDPSession(blank)
  await session.send('ServiceWorker.enable')
  host.forget()
  const { origin } = new URL(host.url)
  await session.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag: newsTag })
  await expect.poll(() => host.count(/catalogue/)).toBe(1)
  const next = await context.newPage()
  await next.goto('/robots.txt')
  await expect.poll(() => next.evaluate(readArrived, archiveCacheName('/'))).toBe('2021-07')
  await host.stop()
  await next.goto('/en/')
  await expect(news(next)).toBeVisible()
  await expect(news(next).getByRole('link')).toHaveCount(3)
  await next.goto('/en/about/')
  await next.goto('/en/')
  await expect(next.getByRole('region', { name: 'July 2021', exact: true })).toBeVisible()
  await expect(news(next)).toHaveCount(0)
})
