import type { Page } from '@playwright/test'
import { madeArchive, madeIssue, madeStory } from '../site/madeIssues.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { type FaultHost, serveArchive } from './support/faultHost.ts'
import { expectDownloaded, showOlderStories, stories } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const screens = [
  { width: 390, height: 844, headlines: 3 },
  { width: 390, height: 664, headlines: 2 },
  { width: 360, height: 800, headlines: 2 },
  { width: 320, height: 568, headlines: 1 },
  { width: 844, height: 390, headlines: 1 },
]

for (const language of ['en', 'zh'])
  test(`a first visit in ${language} begins with news`, async ({ page }) => {
    await page.goto(`/${language}/`)
    await expectDownloaded(page)
    for (const { width, height, headlines } of screens) {
      await page.setViewportSize({ width, height })
      const seen = await page.evaluate(() => {
        const end = document.querySelector('.tab-bar')?.getBoundingClientRect().top ?? 0
        const all = [...document.querySelectorAll('article h3')]
        return all.filter((headline) => headline.getBoundingClientRect().bottom <= end).length
      })
      expect(seen, `headlines at ${width} × ${height}`).toBeGreaterThanOrEqual(headlines)
      const wide = await page.getByRole('checkbox').evaluateAll((boxes) =>
        boxes.flatMap(({ parentElement: tile }) => {
          const face = tile?.lastElementChild
          return tile && face && face.getBoundingClientRect().width > tile.getBoundingClientRect().width + 1
            ? [face.textContent]
            : []
        }),
      )
      expect(wide, `filters wider than their place at ${width} × ${height}`).toEqual([])
    }
    // What the site is, is said until a story has been opened.
    const introduction = page.getByText('2018–2021')
    await expect(introduction).toBeVisible()
    await stories(page).getByRole('link').first().click()
    await expect(page.locator('article [id^=p]').first()).toBeVisible()
    await expect(introduction).toHaveCount(0)
    await page.goBack()
    await expect(stories(page).first()).toBeVisible()
    await expect(introduction).toHaveCount(0)
  })

for (const address of ['/zh/', '/en/', '/zh/issues/2021-07/?print=both'])
  test(`lines of Chinese headlines end between words at ${address}`, async ({ page }) => {
    await page.goto(address)
    await expectDownloaded(page)
    await showOlderStories(page)
    for (const width of [320, 360, 390, 430]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate(brokenWords), `at ${width}`).toEqual([])
    }
  })

/** Runs in the page: the Chinese headlines with a line that ends where they allow no break, cut there. */
function brokenWords(): string[] {
  const headlines = [
    ...document.querySelectorAll<HTMLElement>(
      'article :is(h3, .headline):lang(zh-Hans), article h3 :lang(zh-Hans)',
    ),
  ]
  const texts = headlines.flatMap((headline) => {
    const found: Text[] = []
    const walker = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode)
    return found.filter(({ parentElement }) => parentElement?.matches(':lang(zh-Hans)'))
  })
  const range = document.createRange()
  return texts.flatMap((text) => {
    range.selectNodeContents(text)
    return range.getClientRects().length > 1 ? [text.data] : []
  })
}

const storiesOfEach = (['chengdu', 'chongqing', 'diqing', 'hong-kong', 'macao', 'tibet'] as const).map(
  (place) => madeStory(`about-${place}`, { places: [place] }),
)
const longArchive = madeArchive(24, 1).map(({ id }) => madeIssue(id, storiesOfEach))

/** Opens the front page on a host whose archive is long enough for the chart. */
async function openFrontPage(page: Page, host: FaultHost, search = ''): Promise<void> {
  serveArchive(host, longArchive)
  await page.goto(`/en/${search}`)
  await expect(summary(page)).toBeVisible()
}

const summary = (page: Page) => page.getByText('Chart', { exact: true })
const chart = (page: Page) =>
  page.getByRole('img', { name: 'Stories per month, by place, January 2020 to December 2021' })
const table = (page: Page) => page.getByRole('table', { name: /^Stories per month, by place/ })

test('the chart and then its table open by keyboard, pass axe, and are not printed', {
  tag: '@wide',
}, async ({ page, host }) => {
  await openFrontPage(page, host)
  await expect(chart(page)).toBeHidden()
  await summary(page).focus()
  await page.keyboard.press('Enter')
  await expect(chart(page)).toBeVisible()
  await expect(table(page)).toBeHidden()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(table(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('group', { name: /^Stories per month, by place/ })).toBeFocused()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoAxeViolations(page)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width)
  await page.emulateMedia({ media: 'print' })
  await expect(chart(page)).toBeHidden()
  await expect(stories(page).first()).toBeVisible()
})
