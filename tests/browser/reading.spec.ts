import type { Page } from '@playwright/test'
import { languageTags } from '../../src/archive/languages.ts'
import { preferencesKey, themeColors } from '../../src/boot/contracts.ts'
import { otherBuilds } from './support/builds.ts'
import { colours } from './support/layout.ts'
import { expectDownloaded, openDownloaded } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

const story = '/en/issues/2021-07/faw-deepens-cooperation/'
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const text = (page: Page, language: 'en' | 'zh') =>
  page.getByRole('article').locator(`p[lang="${languageTags[language]}"]`)

test.describe('a story', () => {
  testOnKeptDevice(
    'has two columns from a width of 700 px, and otherwise one language after the other',
    async ({ page }) => {
      await openDownloaded(page, `${story}?view=both`)
      for (const width of [390, 699, 700, 1280]) {
        await page.setViewportSize({ width, height: 844 })
        for (const pair of await page.locator('article [id^="p"]').all()) {
          const english = await pair.locator('[lang="en"]').boundingBox()
          const chinese = await pair.locator('[lang="zh-Hans"]').boundingBox()
          if (!english || !chinese) throw new Error('A language is not on the screen.')
          if (width >= 700) {
            expect(chinese.y).toBeCloseTo(english.y, 0)
            expect(chinese.x).toBeGreaterThanOrEqual(english.x + english.width)
          } else {
            expect(chinese.y).toBeGreaterThanOrEqual(english.y + english.height)
            expect(chinese.width).toBeGreaterThan(0.8 * english.width)
          }
        }
      }
    },
  )

  test('keeps a language that was chosen before its script arrived', async ({ page, host }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(story, { waitUntil: 'commit' })
    await radio(page, '中文').check()
    await expect(text(page, 'zh').first()).toBeVisible()
    await expect(text(page, 'en').first()).toBeHidden()
    release()
    await expectDownloaded(page)
    await expect(radio(page, '中文')).toBeChecked()
    await expect(text(page, 'en').first()).toBeHidden()
    await page.reload()
    await expect(radio(page, '中文')).toBeChecked()
    expect(host.count(/assets\/.*\.js/)).toBeGreaterThan(0)
  })

  test.describe('before the app starts', () => {
    // Pages come as the build wrote them: from the host, without a worker.
    test.use({ serviceWorkers: 'block' })

    test('has the reader’s theme, text size and language in the first frame', async ({ page, tolerate }) => {
      tolerate(/blocked by Playwright|ERR_FAILED/)
      await page.route('**/assets/*', (route) => route.abort())
      await page.emulateMedia({ colorScheme: 'light' })
      await page.addInitScript(watchFirstFrame)
      await page.goto(story)
      const size = (rem: number) => `${rem * 16}px`
      const first = async () =>
        (await page.waitForFunction(() => Reflect.get(window, 'firstFrame'))).jsonValue()
      expect(await first()).toEqual({ size: size(1), view: 'en', seen: ['en'] })
      expect(await colours(page)).toEqual({ page: themeColors.light, bar: themeColors.light })
      for (const [textSize, rem, view, seen] of [
        [1, 0.875, 'zh', ['zh-Hans']],
        [5, 1.35, 'both', ['en', 'zh-Hans']],
      ] as const) {
        const stored = JSON.stringify({ theme: 'dark', textSize, view })
        await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
          preferencesKey,
          stored,
        ] as const)
        await page.reload()
        expect(await first()).toEqual({ size: size(rem), view, seen })
        expect(await colours(page)).toEqual({ page: themeColors.dark, bar: themeColors.dark })
      }
    })

    test('has its language as an attribute if the browser has no :has()', async ({ page, tolerate }) => {
      tolerate(/blocked by Playwright|ERR_FAILED/)
      await page.route('**/assets/*', (route) => route.abort())
      await page.addInitScript(() => {
        CSS.supports = () => false
      })
      for (const [address, view] of [
        [story, 'en'],
        [`${story}?view=both`, 'both'],
      ] as const) {
        await page.goto(address)
        await expect(page.getByRole('article')).toHaveAttribute('data-view', view)
        await radio(page, '中文').check()
        await expect(page.getByRole('article')).toHaveAttribute('data-view', 'zh')
      }
    })

    test('has the typeface and line width of the settings in the first frame', {
      tag: '@wide',
    }, async ({ page, tolerate }) => {
      tolerate(/blocked by Playwright|ERR_FAILED/)
      const lines = () =>
        text(page, 'en')
          .first()
          .evaluate((p) => ({
            face: getComputedStyle(p).fontFamily,
            width: p.getBoundingClientRect().width,
          }))
      await page.goto('/en/settings/')
      await page.getByRole('group', { name: 'Typeface' }).getByLabel('Serif', { exact: true }).check()
      await page.route('**/assets/*', (route) => route.abort())
      await page.goto(story)
      const before = await lines()
      expect(before.face).toMatch(/^"Iowan Old Style"/)
      await page.unroute('**/assets/*')
      await page.goto('/en/settings/')
      await page.getByRole('group', { name: 'Typeface' }).getByLabel('Sans serif').check()
      const isWide = (page.viewportSize()?.width ?? 0) > 900
      const narrow = page.getByRole('group', { name: 'Line width' }).getByLabel('Narrow')
      if (isWide) await narrow.check()
      else await expect(narrow).toBeHidden()
      // The app has taken over the page and both choices. A choice that it has not received before the reader leaves is
      // lost.
      await expect(
        page.locator(`html[data-face=sans][data-line-width=${isWide ? 'narrow' : 'normal'}]`),
      ).toBeAttached()
      await page.route('**/assets/*', (route) => route.abort())
      await page.goto(story)
      const after = await lines()
      expect(after.face).toMatch(/^system-ui/)
      // A sans serif is a tenth wider at the same size.
      if (isWide) expect(after.width / before.width).toBeLessThan(0.95)
      await radio(page, '中文').check()
      const chinese = await text(page, 'zh')
        .first()
        .evaluate((p) => getComputedStyle(p).fontFamily)
      expect(chinese).toMatch(/^"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"/)
    })
  })
})

testOnKeptDevice('the bar of a story leaves on the way down, and comes back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 })
  await openDownloaded(page, story)
  const bar = page.locator('.story-bar')
  const scroll = (by: number) => page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by)
  await scroll(200)
  await expect(bar).not.toBeInViewport()
  await scroll(-30)
  await expect(bar).toBeInViewport()
  await scroll(60)
  await expect(bar).not.toBeInViewport()
  await page.getByRole('button', { name: 'Save story' }).focus()
  await expect(bar).toBeInViewport()
  await page.locator(':focus').blur()
  await scroll(10_000)
  await expect(bar).toBeInViewport()
})

test.describe('switching the language', () => {
  test.use({ folder: otherBuilds.made })

  const eye = (page: Page) => page.evaluate(() => window.innerHeight / 3)
  const box = (page: Page) =>
    page.locator('#p20').evaluate((pair) => {
      const { top, height } = pair.getBoundingClientRect()
      return { top, height }
    })

  test('keeps the paragraph at the reader’s eye in place', { tag: '@wide' }, async ({ page }) => {
    await openDownloaded(page, '/en/issues/2020-03/long/', 7)
    const line = await eye(page)
    await page.locator('#p20').evaluate((pair, at) => {
      const { top, height } = pair.getBoundingClientRect()
      window.scrollBy({ top: top + height / 4 - at, behavior: 'instant' })
    }, line)
    const before = await box(page)
    const share = (line - before.top) / before.height
    expect(share).toBeCloseTo(0.25, 1)
    for (const name of ['中文', 'Both', 'English', 'Both', '中文', 'English']) {
      await radio(page, name).check()
      await expect(radio(page, name)).toBeChecked()
      const after = await box(page)
      expect(Math.abs(after.top + share * after.height - line)).toBeLessThanOrEqual(4)
    }
    expect(Math.abs((await box(page)).top - before.top)).toBeLessThanOrEqual(6)
  })

  test('comes back to the last paragraph, although a shorter text ends above it', async ({ page }) => {
    await openDownloaded(page, '/en/issues/2020-03/long/', 7)
    const last = page.locator('article [id^="p"]').last()
    const top = () => last.evaluate((pair) => pair.getBoundingClientRect().top)
    await last.evaluate((pair) => {
      window.scrollBy({ top: pair.getBoundingClientRect().top - innerHeight / 3 + 5, behavior: 'instant' })
    })
    const before = await top()
    for (const name of ['中文', 'Both', 'English']) await radio(page, name).check()
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(4)
  })

  test('keeps it in place if the address names a language and another paragraph', async ({ page }) => {
    await openDownloaded(page, '/en/issues/2020-03/long/?view=zh#p3', 7)
    await expect(page.locator('#p3')).toBeInViewport()
    const line = await eye(page)
    await page.locator('#p20').evaluate((pair, at) => {
      const { top, height } = pair.getBoundingClientRect()
      window.scrollBy({ top: top + height / 4 - at, behavior: 'instant' })
    }, line)
    await radio(page, 'English').check()
    await expect(page).toHaveURL('/en/issues/2020-03/long/#p3')
    await expect(text(page, 'en').first()).toBeVisible()
    const { top, height } = await box(page)
    expect(Math.abs(top + height / 4 - line)).toBeLessThanOrEqual(4)
    await expect(page.locator('#p3')).toHaveAttribute('data-addressed', 'true')

    // So low that no paragraph is at reading height when the page is at its top.
    await page.setViewportSize({ width: 390, height: 300 })
    await openDownloaded(page, '/en/issues/2020-03/long/?view=zh#p3', 7)
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    await radio(page, 'Both').check()
    await expect(page).toHaveURL('/en/issues/2020-03/long/#p3')
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })
})

test.describe('with an archive of edge cases', () => {
  test.use({ folder: otherBuilds.made })

  test('a paragraph in one language is shown in every view', async ({ page }) => {
    await openDownloaded(page, '/en/issues/2020-03/partly-english/', 7)
    for (const name of ['English', '中文', 'Both']) {
      await radio(page, name).check()
      await expect(page.getByText('这一段仅有中文。')).toBeVisible()
    }
  })
})

/** Records how the story is set, just before the frame that first shows it. */
function watchFirstFrame() {
  const check = () => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('#p1 > p')]
    if (paragraphs.length === 0) return void requestAnimationFrame(check)
    Reflect.set(window, 'firstFrame', {
      size: getComputedStyle(document.documentElement).fontSize,
      view: document.querySelector<HTMLInputElement>('input[name=view]:checked')?.value,
      seen: paragraphs.filter(({ offsetParent }) => offsetParent !== null).map(({ lang }) => lang),
    })
  }
  requestAnimationFrame(check)
}
