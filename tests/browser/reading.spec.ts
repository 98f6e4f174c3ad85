import type { Page } from '@playwright/test'
import { preferencesKey, themeColors } from '../../src/boot/contracts.ts'
import { otherBuilds } from './support/builds.ts'
import { colours } from './support/layout.ts'
import { openDownloaded } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

const story = '/en/issues/2021-07/faw-deepens-cooperation/'
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

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

  test.describe('before the app starts', () => {
    // Pages come as the build wrote them: from the host, without a worker.
    test.use({ serviceWorkers: 'block' })

    test('has the reader’s theme, type, line width and language in the first frame', async ({
      page,
      tolerate,
    }) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      tolerate(/blocked by Playwright|ERR_FAILED/)
      await page.route('**/assets/*', (route) => route.abort())
      await page.emulateMedia({ colorScheme: 'light' })
      await page.addInitScript(watchFirstFrame)
      await page.goto(story)
      const size = (rem: number) => `${rem * 16}px`
      const first = async () =>
        (await page.waitForFunction(() => Reflect.get(window, 'firstFrame'))).jsonValue()
      const { width: normal, ...unset } = await first()
      expect(unset).toEqual({ size: size(1), view: 'en', seen: ['en'], face: '"Iowan Old Style"' })
      expect(await colours(page)).toEqual({ page: themeColors.light, bar: themeColors.light })
      for (const [textSize, rem, view, seen, face] of [
        [1, 0.875, 'zh', ['zh-Hans'], '"PingFang SC"'],
        [5, 1.35, 'both', ['en', 'zh-Hans'], 'system-ui'],
      ] as const) {
        const stored = JSON.stringify({ theme: 'dark', textSize, view, face: 'sans', lineWidth: 'narrow' })
        await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
          preferencesKey,
          stored,
        ] as const)
        await page.reload()
        const { width, ...set } = await first()
        expect(set).toEqual({ size: size(rem), view, seen, face })
        expect(width).toBeLessThan(0.9 * normal)
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
    const seen = paragraphs.filter(({ offsetParent }) => offsetParent !== null)
    const [first] = seen
    if (!first) return void requestAnimationFrame(check)
    Reflect.set(window, 'firstFrame', {
      size: getComputedStyle(document.documentElement).fontSize,
      view: document.querySelector<HTMLInputElement>('input[name=view]:checked')?.value,
      seen: seen.map(({ lang }) => lang),
      face: getComputedStyle(first).fontFamily.split(',')[0],
      // In the size of the text.
      width: first.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(first).fontSize),
    })
  }
  requestAnimationFrame(check)
}
