import type { Page } from '@playwright/test'
import { nextLabel, otherBuilds } from './support/builds.ts'
import { dropHttpCache, heldPaths } from './support/device.ts'
import { noiseOfFaults } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded, stories } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const story = '/en/issues/2021-07/tianfu-airport-opens/'
const noShell = 'The app could not be saved on this device'

/** The service workers and caches of the page's origin, and the addresses in the archive's cache, in order. */
async function device(page: Page) {
  const found = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    shells: (await caches.keys()).filter((name) => name.startsWith('workbox-')),
  }))
  return { ...found, archive: await heldPaths(page) }
}

test.describe('a build with the kill switch', () => {
  test('removes the worker and the app, keeps the archive, and the next build fetches no issue again', async ({
    page,
    host,
    tolerate,
  }) => {
    // The app of the last release asks for parts that this build lacks, and does without them.
    tolerate(/404 .*assets/)
    await openDownloaded(page, '/en/')
    const neighbour = `workbox-precache-v2-${host.url}another-site/`
    await page.evaluate((name) => caches.open(name), neighbour)
    const before = await device(page)
    expect(before.workers).toBe(1)
    expect(before.shells).toEqual([`workbox-precache-v2-${host.url}`, neighbour])
    expect(before.archive).toHaveLength(6)

    host.deploy(otherBuilds.killed)
    await page.goto(story)
    const gone = { ...before, workers: 0, shells: [neighbour] }
    await expect.poll(() => device(page)).toEqual(gone)
    await expect(stories(page)).toBeVisible()

    host.forget()
    const response = await page.reload()
    expect([response?.status(), response?.fromServiceWorker()]).toEqual([200, false])
    await expect(page.getByText(noShell)).toBeVisible()
    await expect(stories(page)).toBeVisible()
    expect(host.count(/sw\.js/)).toBe(0)
    expect(await device(page)).toEqual(gone)

    host.deploy(otherBuilds.next)
    host.forget()
    // Otherwise the browser's own cache would answer for a file that is missing from the archive's.
    await dropHttpCache(page)
    await openDownloaded(page, '/en/settings/')
    expect(await device(page)).toEqual({ ...before, shells: [neighbour, `workbox-precache-v2-${host.url}`] })
    expect(host.count(/archive\/issues\//)).toBe(0)
    expect(host.count(/assets\/.*\.js$/)).toBeGreaterThan(0)

    await host.stop()
    await page.goto(story)
    await expect(stories(page)).toBeVisible()
    await page.goto('/en/')
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expectDownloaded(page)
  })

  test('is replaced by the next build while a page of the build before it is open', async ({
    page,
    host,
    context,
    tolerate,
  }) => {
    await openDownloaded(page, '/en/')
    const before = await device(page)
    host.deploy(otherBuilds.killed)
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update()
    })
    await expect.poll(() => device(page)).toMatchObject({ workers: 0, shells: [] })
    host.deploy(otherBuilds.next)
    // On the first visit the old worker is brought back, and its successor does not arrive: the next page is the old one's.
    host.fail(/sw\.js/, { kind: 'answer', status: 503 })
    tolerate(noiseOfFaults)
    const second = await context.newPage()
    await second.goto('/en/settings/')
    await expect(second.getByText(noShell).first()).toBeVisible()
    host.heal()
    await openDownloaded(second, '/en/settings/')
    await expect(second.getByRole('button', { name: 'Update now' })).toHaveCount(0)
    await expect(second.getByText('The app was updated in another tab.')).toHaveCount(0)
    expect(await device(second)).toEqual(before)
    await page.close()
    await host.stop()
    await second.goto('/en/')
    await expect(second.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expectDownloaded(second)
  })
})
