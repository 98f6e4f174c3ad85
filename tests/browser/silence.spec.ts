import type { Page } from '@playwright/test'
import { dropHttpCache, evictCached, heldPaths } from './support/device.ts'
import { comeBack, expectDownloaded, openDownloaded, stories } from './support/reader.ts'
import { expect, test } from './support/test.ts'

// These tests mostly wait. Run one after another, they leave the processor to tests in other files.
test.describe.configure({ mode: 'default' })

/* A host that neither answers nor fails: every wait ends, and none blocks another tab. */

const noShell = (page: Page) => page.getByText('The app could not be saved on this device')

test.describe('an app whose files cannot be checked', () => {
  test('because the server does not send one: the page says so, other tabs work, and it is tried again', async ({
    page,
    host,
    context,
  }) => {
    await openDownloaded(page, '/en/about/')
    await evictCached(page, '/manifest.zh.webmanifest')
    await dropHttpCache(page)
    host.forget()
    host.fail(/manifest\.zh/, { kind: 'hang' })
    await page.reload()
    await expect.poll(() => host.count(/manifest\.zh/)).toBe(1)
    const second = await context.newPage()
    await second.goto('/en/about/')
    await expect(noShell(page)).toBeVisible()
    await expect(noShell(second)).toBeVisible()
    await host.stop()
    host.heal()
    await host.start()
    await comeBack(page)
    await expectDownloaded(page)
  })
})

test('a registration that never ends does not keep the archive from being saved', async ({ page, host }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => new Promise(() => {})
  })
  await page.goto('/en/about/')
  await expect(noShell(page)).toBeVisible()
  expect(await heldIssues(page)).toHaveLength(4)
  await expect.poll(() => host.count(/assets\/searchWorker/)).toBe(1)
})

test.describe('caches that never answer', () => {
  for (const what of ['open', 'match'] as const) {
    test(`${what}: the server is asked, and the app starts`, async ({ page }) => {
      await page.addInitScript((name) => {
        const silent = () => new Promise<never>(() => {})
        if (name === 'open') CacheStorage.prototype.open = silent
        else Cache.prototype.match = silent
      }, what)
      await page.goto('/en/')
      await page.getByRole('checkbox', { name: /Chongqing/ }).check()
      await expect(page.getByText('5 of 25 stories match')).toBeVisible()
      await page.getByRole('link', { name: 'July 2021' }).click()
      await expect(stories(page).first()).toBeVisible()
    })
  }

  test('in the service worker: the server is asked for the page and its files', async ({ page, context }) => {
    await openDownloaded(page, '/en/about/')
    await context.serviceWorkers()[0]?.evaluate(() => {
      const silent = () => new Promise<never>(() => {})
      CacheStorage.prototype.open = silent
      CacheStorage.prototype.match = silent
      Cache.prototype.match = silent
    })
    await page.goto('/en/issues/2021-07/yukuaiban-3/')
    await page.getByRole('radio', { name: '中文' }).check()
    await expect(page.getByText('7月28日，重庆举行新闻发布会')).toBeVisible()
    await expect(noShell(page)).toBeVisible()
  })
})

/** The issue files on the device. */
async function heldIssues(page: Page): Promise<string[]> {
  return (await heldPaths(page)).filter((path) => path.includes('/issues/'))
}
