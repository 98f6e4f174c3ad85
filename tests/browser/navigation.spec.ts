import { rawRequest } from '../support/rawRequest.ts'
import { otherBuilds, readCatalogue } from './support/builds.ts'
import { expectDownloaded, openDownloaded, showOlderStories, stories, watchLoads } from './support/reader.ts'
import { expect, test } from './support/test.ts'

/** `everyPage.isolated.test.tsx` tests the title of each page. */
const pages = [
  ['/en/issues/', 'Issues'],
  ['/en/issues/2021-07/', 'July 2021'],
  ['/zh/names/chengdu/', '成都'],
  ['/zh/settings/', '设置'],
] as const

test('a page opens at its address, from the server and from the device', async ({ page }) => {
  // The first page comes from the host. The worker serves the following ones, and then the first one again.
  for (const [visit, [address, heading]] of [...pages, ...pages.slice(0, 1)].entries()) {
    const response = await page.goto(address)
    const given = [address, response?.status(), response?.fromServiceWorker()]
    expect(given).toEqual([address, 200, visit > 0])
    await expectDownloaded(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page.locator('html')).toHaveAttribute('lang', address.startsWith('/en/') ? 'en' : 'zh-Hans')
  }
})

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

test.describe('an address that leads nowhere', () => {
  test.beforeEach(({ tolerate }) => tolerate(/status of 40[04]/))

  test('has status 404, says what does not exist, and links on', async ({ page, host }) => {
    for (const [address, sentence, way] of [
      ['/nothing', 'There is no page at this address', 'Go to all issues'],
      ['/en/issues/1999-01/', 'The archive has no issue “1999-01”.', 'Go to all issues'],
      ['/zh/nothing/here/', '此网址没有页面，可能是链接有误或已失效。', '查看各期'],
      ['/zh/issues/2021-07/nothing/', '2021年7月号中没有“nothing”这篇报道。', '2021年7月'],
    ] as const) {
      await test.step(address, async () => {
        expect((await rawRequest(host.url, address)).status).toBe(404)
        await page.goto(address)
        await expect(page.getByText(sentence)).toBeVisible()
        // The first page is the host’s, the others are from the device.
        await expectDownloaded(page)
        await expect(page.getByText(sentence)).toBeVisible()
        await page.getByRole('main').getByRole('link', { name: way }).click()
        await expect(page.getByText(sentence)).toHaveCount(0)
        await expect(
          stories(page)
            .or(page.getByRole('heading', { level: 2 }))
            .first(),
        ).toBeVisible()
      })
    }
  })

  /**
   * Addresses under a language, which the browser and its router read. `notFound.test.tsx` has those that
   * only the app reads.
   */
  const odd = [
    '/en/issues/%E0%A4%A/',
    `/en/issues/${'x'.repeat(10_000)}/`,
    '/en/issues/..%2F..%2Farchive%2Fcatalogue.json/x/',
    '/en//issues//2021-07/',
    '/en/issues/%00/',
  ] as const

  test('never shows a blank page', async ({ page, host, archive, tolerate }) => {
    // The router's own message about percent signs that encode nothing.
    tolerate(/could not be decoded/)
    const known = new Set(['/archive/catalogue.json', `/archive/${(await readCatalogue()).glossary?.file}`])
    for (const address of odd) {
      const { status, body } = await rawRequest(host.url, address)
      expect([address, status >= 400 || status === 308]).toEqual([address, true])
      expect(body.length).toBeGreaterThan(10)
    }
    for (const address of odd.slice(0, 2)) {
      await page.goto(address)
      await expect(page.getByText(/\S{3,}/).first()).toBeVisible()
    }
    await openDownloaded(page, '/en/')
    for (const address of odd) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([address, width]).toEqual([address, page.viewportSize()?.width])
    }
    const requested = host.requests.map(({ url }) => url).filter((url) => url.startsWith('/archive/'))
    const strange = requested.filter(
      (url) => !known.has(url) && !archive.some(({ id }) => url.startsWith(`/archive/issues/${id}.`)),
    )
    expect(strange).toEqual([])
  })
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
