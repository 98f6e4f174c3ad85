import type { Page } from '@playwright/test'
import { dropHttpCache, heldPaths, spoilCached } from './support/device.ts'
import { noiseOfFaults } from './support/faultHost.ts'
import { openDownloaded } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

/*
 * If the device has the story, its text appears before the app starts: the service worker puts the words into the
 * shell. The app then renders the page again, and readers must not see that.
 */

/**
 * Records the positions and texts of the page's parts, first when the words appear and again when the app has started.
 */
async function watchTakeover(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const parts = ['.masthead', '.kicker', 'h1', '.view-switch', '.story-bar', '.story-body', '.story-note']
    const measure = () =>
      parts.map((part) => {
        const element = document.querySelector(part)
        const box = element?.getBoundingClientRect()
        const places = [box?.x, box?.y, box?.width, box?.height].map((value) => value?.toFixed(1)).join(' ')
        return `${part} at ${places}: ${element?.textContent}`
      })
    const seen: { early?: string[]; late?: string[] } = {}
    Reflect.set(window, 'seen', seen)
    const watch = () => {
      if (document.querySelector('.story-foot')) seen.late ??= measure()
      else if (document.querySelector('.story-body')) seen.early = measure()
      requestAnimationFrame(watch)
    }
    watch()
  })
}

for (const [address, name] of [
  ['/en/issues/2021-07/yukuaiban-3/', 'in English'],
  ['/zh/issues/2021-07/tianfu-airport-opens/', 'in Chinese'],
  ['/en/issues/2021-07/tianfu-airport-opens/?view=both', 'side by side'],
  ['/en/issues/2018-10/guizhou-telecom-growth/', 'with an editor’s note'],
] as const) {
  testOnKeptDevice(
    `a story ${name} has the same words in the same places before and after the app starts`,
    { tag: '@wide' },
    async ({ page }) => {
      await watchTakeover(page)
      await openDownloaded(page, address)
      const { early, late } = await page.evaluate(() => Reflect.get(window, 'seen'))
      expect(early).toHaveLength(7)
      expect(early).toEqual(late)
      await expect(page.locator('#app')).toHaveCount(1)
    },
  )
}

test('shows no damaged text before the app starts, and no link of the empty page', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  await openDownloaded(page, '/en/about/')
  const paths = await heldPaths(page)
  await spoilCached(page, paths.find((path) => path.includes('2018-10')) ?? '', 'flipped')
  await breakCode(page)
  await host.stop()
  await page.goto('/en/issues/2021-07/yukuaiban-3/')
  await expect(page.getByRole('link', { name: 'Back to Stories' })).toHaveAttribute('href', '/en/')
  await expect(page.locator('[href*="empty"]')).toHaveCount(0)
  await page.goto('/en/issues/2018-10/guizhou-telecom-growth/')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('article')).toHaveCount(0)
})

/** Damages the app's code, so that only the page from the worker remains. */
async function breakCode(page: Page): Promise<void> {
  const code = await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        if (/assets\/index-.*\.js$/.test(url)) return new URL(url).pathname
      }
    }
    return ''
  })
  await spoilCached(page, code, 'cut')
  await dropHttpCache(page)
}
