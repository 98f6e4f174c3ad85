import { otherBuilds } from './support/builds.ts'
import { expectDownloaded, openDownloaded, showOlderStories, stories, watchLoads } from './support/reader.ts'
import { expect, test } from './support/test.ts'

test.describe('in a long archive', () => {
  test.use({ folder: otherBuilds.made })

  test('back from a story restores the scroll position and the older stories', async ({ page }) => {
    const scrolled = () => page.evaluate(() => Math.round(window.scrollY))
    await openDownloaded(page, '/en/', 7)
    expect(await stories(page).count()).toBeLessThan(60)
    await showOlderStories(page)
    await expect(stories(page)).toHaveCount(60)
    const link = stories(page).getByRole('link').nth(50)
    await link.scrollIntoViewIfNeeded()
    const before = await scrolled()
    await link.click()
    await expect(page).toHaveURL(/\/en\/issues\/.+\/.+\//)
    await expect.poll(scrolled).toBe(0)
    await page.locator('[rel=next]').click()
    await page.getByRole('link', { name: 'Back to Stories' }).click()
    await expect(stories(page)).toHaveCount(60)
    await expect.poll(async () => Math.abs((await scrolled()) - before)).toBeLessThanOrEqual(1)
  })
})

test('an odd address never shows a blank page', async ({ page, tolerate }) => {
  tolerate(/status of 404/)
  // The router's own message about percent signs that encode nothing.
  tolerate(/could not be decoded/)
  await openDownloaded(page, '/en/')
  // `notFound.test.tsx` has those that the browser and its router leave as they are.
  for (const path of ['%E0%A4%A', '..%2F..%2Farchive%2Fcatalogue.json/x', '/2021-07', '%00']) {
    await page.goto(`/en/issues/${path}/`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  }
})

test.describe('a page requested by its file name', () => {
  test('is redirected to the address of the page', async ({ page, host }) => {
    const address = '/zh/issues/2021-07/yukuaiban-3/'
    const loads = watchLoads(page)
    for (const visit of ['first', 'second', 'last']) {
      if (visit === 'last') await host.stop()
      await page.goto(`${address}index.html?visit=${visit}#main`)
      await expect(page).toHaveURL(`${address}?visit=${visit}#main`)
      await expect(page.getByRole('heading', { level: 1, name: /渝快办/ })).toBeVisible()
      if (visit !== 'last') await expectDownloaded(page)
    }
    expect(loads.count).toBe(3)
  })

  test('works if the server redirects to it', async ({ page, host }) => {
    host.fail(/^\/en\/about\/$/, { kind: 'redirect', to: '/en/about/index.html' })
    await openDownloaded(page, '/en/about/')
    await expect(page).toHaveURL('/en/about/')
    await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible()
  })
})
