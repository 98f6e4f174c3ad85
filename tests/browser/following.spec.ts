import type { CDPSession, Page } from '@playwright/test'
import { newsTag } from '../../src/device/shellMessages.ts'
import { readCatalogue } from './support/builds.ts'
import { type FaultHost, serveCatalogue } from './support/faultHost.ts'
import { openDownloaded } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const news = (page: Page) => page.getByRole('region', { name: 'July 2021 is here: 6 for you' })

/** A reader follows technology on a device without July, and closes the page. Then the server publishes July. */
async function followAndLeave(page: Page, host: FaultHost): Promise<void> {
  const { issues, ...catalogue } = await readCatalogue()
  const earlier = issues.filter(({ id }) => id !== '2021-07')
  serveCatalogue(host, { ...catalogue, order: catalogue.order - 1, issues: earlier })
  await openDownloaded(page, '/en/?topic=technology', 3)
  await page.getByRole('button', { name: 'Follow' }).click()
  await expect(page.getByRole('button', { name: 'Follow', pressed: true })).toBeVisible()
  await page.close()
  host.heal()
}

/** Lets the worker look for new issues, as a browser does for an installed app. */
async function syncInBackground(session: CDPSession, origin: string): Promise<void> {
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations.filter(({ scopeURL }) => scopeURL.startsWith(origin))
      if (registration) resolve(registration.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  await session.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag: newsTag })
}

test('an issue that comes while no page is open is there without a connection, with what is followed', async ({
  context,
  page,
  host,
}) => {
  const blank = await context.newPage()
  await followAndLeave(page, host)
  await syncInBackground(await context.newCDPSession(blank), new URL(host.url).origin)
  await expect.poll(() => host.count(/issues\/2021-07/)).toBe(1)
  await host.stop()
  const next = await context.newPage()
  // The worker may still be writing.
  await expect(async () => {
    await next.goto('/en/')
    await expect(news(next)).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(news(next).getByRole('link')).toHaveCount(3)
  await next.goto('/en/about/')
  await next.goto('/en/')
  await expect(next.getByRole('region', { name: 'July 2021', exact: true })).toBeVisible()
  await expect(news(next)).toHaveCount(0)
})

test('an issue that arrives while the reader is here is announced on the front page', async ({
  context,
  page,
  host,
}) => {
  await context.newPage()
  await followAndLeave(page, host)
  const next = await context.newPage()
  await next.goto('/en/')
  await expect(news(next)).toBeVisible()
})

test('a record goes to another device by the address in its code', async ({ browser, page, host }) => {
  await openDownloaded(page, '/en/names/chengdu/')
  await page.getByRole('button', { name: 'Follow' }).click()
  await page.goto('/en/settings/')
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.title = text
    }
  })
  await page.getByRole('button', { name: 'Send to my other device' }).click()
  await expect(page.getByRole('img', { name: 'QR code for the other device' })).toBeVisible()
  await page.getByRole('button', { name: 'Copy the code' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const address = await page.title()
  expect(address).toContain(`${host.url}en/settings/#import=`)
  const other = await browser.newPage()
  await other.goto(address)
  await expect(other.getByText('This would add to what is on this device: 1 follow.')).toBeVisible()
  await other.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(
    other.getByRole('region', { name: 'Following' }).getByRole('link', { name: 'Chengdu' }).first(),
  ).toBeVisible()
  expect(host.requests.filter(({ url }) => url.includes('import'))).toEqual([])
  await other.close()
})
