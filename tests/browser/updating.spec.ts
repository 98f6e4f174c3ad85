import type { Page } from '@playwright/test'
import { laterLabel, nextLabel, otherBuilds } from './support/builds.ts'
import { cachedPaths } from './support/device.ts'
import { type FaultHost, noiseOfFaults } from './support/faultHost.ts'
import {
  comeBack,
  expectDownloaded,
  openDownloaded,
  stories,
  waitForUpdateCheck,
  watchLoads,
} from './support/reader.ts'
import { expect, test } from './support/test.ts'

const colophon = { name: 'Glossary' }
const offer = 'A new version of the app is ready.'

/** Marks the page, so that `isSamePage` can tell whether it was reloaded. */
const markPage = (page: Page) => page.evaluate(() => Reflect.set(window, 'marked', true))
const isSamePage = (page: Page) => page.evaluate(() => Reflect.get(window, 'marked') === true)

/** Checks for a newer version. Returns how far it came and whether it waits then; runs in the page. */
async function updateToItsEnd(): Promise<{ states: string[]; waits: boolean }> {
  const registration = await navigator.serviceWorker.ready
  const states: string[] = []
  const ended = new Promise((resolve) => {
    registration.onupdatefound = () => {
      const { installing } = registration
      if (installing)
        installing.onstatechange = () => {
          states.push(installing.state)
          resolve(undefined)
        }
    }
  })
  await registration.update().catch(() => {})
  await ended
  return { states, waits: registration.waiting !== null }
}

/** The reader returns until a release is offered. A browser may merge a check with one that has not ended. */
async function comeBackUntilOffered(page: Page): Promise<void> {
  await expect(async () => {
    await comeBack(page)
    await expect(page.getByText(offer)).toBeVisible({ timeout: 8_000 })
  }).toPass({ timeout: 40_000 })
}

/** A release has been offered, and its shell goes bad on the device. */
async function spoilWaitingRelease(page: Page, host: FaultHost): Promise<void> {
  await openDownloaded(page, '/en/about/')
  const before = await shellKeys(page)
  host.deploy(otherBuilds.next)
  await comeBack(page)
  await expect(page.getByText(offer)).toBeVisible()
  const [next = ''] = (await shellKeys(page)).filter((key) => !before.includes(key))
  await page.evaluate(async (key) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      if (await cache.match(key)) await cache.put(key, new Response('<p>Sign in'))
    }
  }, next)
}

test.describe('a newer version of the reader', () => {
  test('is offered on each visit until the reader agrees, and is then installed', async ({ page, host }) => {
    await openDownloaded(page, '/en/')
    host.deploy(otherBuilds.next)
    await comeBack(page)
    const notice = page.getByRole('status').filter({ hasText: offer })
    await page.getByRole('button', { name: 'Later' }).click()
    await expect(notice).toHaveCount(0)
    await page.reload()
    await expectDownloaded(page)
    await expect(notice).toBeVisible()
    await markPage(page)
    await page.getByRole('link', { name: 'July 2021' }).click()
    await expect(stories(page)).toHaveCount(17)
    await expect(notice).toBeVisible()
    expect(await isSamePage(page)).toBe(true)

    await page.getByRole('button', { name: 'Update now' }).click()
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    expect(await isSamePage(page)).toBe(false)
    await expect(page).toHaveURL('/en/issues/2021-07/')
    await expectDownloaded(page)
    await expect(notice).toHaveCount(0)
    await host.stop()
    await page.goto('/en/issues/2018-10/')
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expect(stories(page)).toHaveCount(3)
  })

  test('that arrives in part does not affect the one in use, and is offered when it is complete', async ({
    page,
    host,
    tolerate,
  }) => {
    tolerate(noiseOfFaults)
    await openDownloaded(page, '/en/')
    const before = await cachedPaths(page)
    host.deploy(otherBuilds.next)
    host.fail(/assets\/.*\.js/, { kind: 'answer', status: 503 })
    expect(await page.evaluate(updateToItsEnd)).toEqual({ states: ['redundant'], waits: false })
    const after = await cachedPaths(page)
    for (const [name, paths] of Object.entries(before))
      expect(after[name]).toEqual(expect.arrayContaining(paths))
    await page.reload()
    await expectDownloaded(page)
    await expect(page.getByRole('contentinfo').getByRole('link', colophon)).toBeVisible()
    await expect(page.getByText(offer)).toHaveCount(0)
    await host.stop()
    await page.goto('/en/issues/2021-07/')
    await expect(stories(page)).toHaveCount(17)
    await host.start()
    await page.reload()
    await expectDownloaded(page)
    await markPage(page)
    expect(await page.evaluate(updateToItsEnd)).toEqual({ states: ['redundant'], waits: false })
    host.heal()
    await comeBackUntilOffered(page)
    expect(await isSamePage(page)).toBe(true)
    await page.getByRole('button', { name: 'Update now' }).click()
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
  })

  test('that is damaged on the device and cannot be repaired is not installed, and can be tried again', async ({
    page,
    host,
    tolerate,
  }) => {
    tolerate(noiseOfFaults)
    await spoilWaitingRelease(page, host)
    await host.stop()
    const loads = watchLoads(page)
    await page.getByRole('button', { name: 'Update now' }).click()
    await expect(page.getByText('The update did not download completely')).toBeVisible()
    expect(loads.count).toBe(0)
    for (const address of ['/en/about/', '/en/issues/2021-07/']) {
      await page.goto(address)
      await expect(page.getByRole('contentinfo').getByRole('link', colophon)).toBeVisible()
    }
    await page.getByRole('button', { name: 'Update now' }).click()
    await expect(page.getByText('The update did not download completely')).toBeVisible()
    await host.start()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expectDownloaded(page)
    await host.stop()
    await page.goto('/en/issues/2021-07/')
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expect(stories(page)).toHaveCount(17)
  })
})

test.describe('a version of the reader that is not newer', () => {
  test('from a stale CDN edge is neither offered nor installed', async ({ page, host, context }) => {
    await openDownloaded(page, '/en/')
    host.deploy(otherBuilds.next)
    await comeBackUntilOffered(page)
    await page.getByRole('button', { name: 'Update now' }).click()
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expectDownloaded(page)
    await waitForUpdateCheck(page)

    host.deploy('dist')
    host.forget()
    expect(await page.evaluate(updateToItsEnd)).toEqual({ states: ['redundant'], waits: false })
    expect(host.count(/sw\.js/)).toBeGreaterThan(0)
    expect(host.count(/assets\/|shell\./)).toBe(0)
    await page.close()
    const next = await context.newPage()
    await openDownloaded(next, '/en/')
    await expect(next.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expect(next.getByText(offer)).toHaveCount(0)

    host.deploy(otherBuilds.later)
    await comeBackUntilOffered(next)
    await next.getByRole('button', { name: 'Update now' }).click()
    await expect(next.getByRole('contentinfo').getByText(laterLabel)).toBeVisible()
  })
})

/** The addresses of the shell's page in the caches, for any release. */
function shellKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    )
    return keys
      .flat()
      .map(({ url }) => url)
      .filter((url) => url.includes('/shell.html'))
  })
}
