import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/expectNoAxeViolations.ts'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test, test as testOnNewDevice } from './support/test.ts'

const summary = (page: Page) => page.getByText('Over time')
const chart = (page: Page) =>
  page.getByRole('img', { name: 'Stories per month, by place, October 2018 to August 2021' })
const table = (page: Page) => page.getByRole('table', { name: /^Stories per month, by place/ })

test('the chart opens and its table after it, by keyboard, and axe finds nothing in either theme', {
  tag: '@desktop',
}, async ({ page }) => {
  await openDownloaded(page, '/en/')
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
})

test('closed, the chart takes no room: the topics follow the places as closely as one another', {
  tag: '@wide',
}, async ({ page }) => {
  await openDownloaded(page, '/en/')
  const [places, topics, link] = await Promise.all([
    page.getByRole('group', { name: 'Place' }).boundingBox(),
    page.getByRole('group', { name: 'Topic' }).boundingBox(),
    summary(page).boundingBox(),
  ])
  const bottom = (places?.y ?? 0) + (places?.height ?? 0)
  expect((topics?.y ?? 0) - bottom).toBeLessThanOrEqual(12)
  expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(bottom + 1)
  expect(link?.height).toBeGreaterThanOrEqual(44)
})

test('opened, it leaves every place to be touched', { tag: '@wide' }, async ({ page }) => {
  await openDownloaded(page, '/en/?place=diqing,hong-kong,macao,tibet')
  await summary(page).click()
  await expect(chart(page)).toBeVisible()
  const place = (name: RegExp) => page.getByRole('group', { name: 'Place' }).getByRole('checkbox', { name })
  for (const name of [/^Elsewhere/, /^Yunnan/]) {
    await place(name).click()
    await expect(place(name)).toBeChecked()
  }
  for (const name of [/^Tibet/, /^Macao/, /^Hong Kong/, /^Diqing/]) {
    await place(name).click()
    await expect(place(name)).toHaveCount(0)
  }
})

test('every bar of a place stands out from the page, three to one, light and dark', async ({ page }) => {
  await openDownloaded(page, '/en/')
  await summary(page).click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const ratios = await page.evaluate(() => {
      const light = (colour: string) => {
        const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255)
        const [r = 0, g = 0, b = 0] = parts.map((part) =>
          part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const paper = light(getComputedStyle(document.documentElement).backgroundColor)
      return [...document.querySelectorAll('.time-bars')].map((bars) => {
        const ink = light(getComputedStyle(bars).fill)
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
      })
    })
    expect(ratios).toHaveLength(6)
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3)
  }
})

test('it neither widens the page nor goes to the printer', async ({ page }) => {
  await openDownloaded(page, '/en/')
  await summary(page).click()
  await page.getByText('As a table').click()
  await expect(table(page)).toBeVisible()
  const width = page.viewportSize()?.width
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  await page.emulateMedia({ media: 'print' })
  await expect(chart(page)).toBeHidden()
  await expect(stories(page).first()).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  testOnNewDevice('the chart and its table open as well', async ({ page }) => {
    await page.goto('/zh/')
    await page.getByText('走势', { exact: true }).click()
    await expect(page.getByRole('img', { name: '2018年10月至2021年8月各地区每月报道篇数' })).toBeVisible()
    await page.getByText('查看数据表').click()
    await expect(page.getByRole('row', { name: '2018年11月至2021年5月 未收录' })).toBeVisible()
  })
})

test('beside the search the map is drawn where there is room, and a row of places where there is not', {
  tag: '@wide',
}, async ({ page }) => {
  await openDownloaded(page, '/en/search/?q=trade')
  const boxes = page.getByRole('group', { name: 'Place' }).getByRole('checkbox')
  await expect(boxes).toHaveCount(6)
  const tops = await boxes.evaluateAll((all) => all.map((box) => Math.round(box.getBoundingClientRect().top)))
  const isWide = (page.viewportSize()?.width ?? 0) >= 900
  expect(new Set(tops).size === 1).toBe(!isWide)
})
