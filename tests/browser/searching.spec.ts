import type { Page } from '@playwright/test'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

const box = (page: Page) => page.getByRole('searchbox', { name: /^(Search|搜索)$/ })
const statusLine = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true })
const marks = (page: Page) => page.getByRole('main').locator('mark')

test('works offline, with filters and traditional characters', async ({ page, host }) => {
  await openDownloaded(page, '/en/')
  await host.stop()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Search' }).click()
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('hospital')
  await expect(statusLine(page, '2 stories found')).toBeVisible()
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('checkbox', { name: 'Chongqing 1' }).check()
  await expect(statusLine(page, '1 of 2 stories matches')).toBeVisible()
  await expect(page).toHaveURL('/en/search/?q=hospital&place=chongqing')
  await page.reload()
  await expect(stories(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await box(page).fill('機場')
  await expect(marks(page).first()).toHaveText('机场')
  await box(page).fill('gaoxinqu')
  await expect(statusLine(page, '3 stories found')).toBeVisible()
  await expect(marks(page).first()).toHaveText('高新区')
})

test('shows two whole results above the keyboard of a phone, and all their texts once it is gone', async ({
  page,
}) => {
  await openDownloaded(page, '/zh/search/')
  for (const query of ['airport', '机场']) {
    await box(page).fill(query)
    const second = page.getByRole('article').nth(1)
    await expect(second).toBeVisible()
    const { y = 0, height = 0 } = (await second.boundingBox()) ?? {}
    expect(y + height).toBeLessThan(411)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Customs at Shuangliu airport/)).toBeVisible()
  await box(page).focus()
  await expect(page.getByText(/^Customs at Shuangliu airport/)).toBeHidden()
  // A touch hides the keyboard, and still opens the story under the finger.
  const { y = 0, height = 0 } = (await page.getByRole('article').nth(1).boundingBox()) ?? {}
  await page.touchscreen.tap(300, y + height - 20)
  await expect(page.getByRole('heading', { name: '天府国际机场通航' })).toBeVisible()
})

test('the search page shows its filters on a wide screen, and on a narrow one when asked', {
  tag: '@wide',
}, async ({ page }) => {
  await openDownloaded(page, '/en/search/?q=trade')
  const places = page.getByRole('group', { name: 'Place' })
  if ((page.viewportSize()?.width ?? 0) < 900) {
    await expect(places).toBeHidden()
    await page.getByRole('button', { name: 'Filter' }).click()
  }
  await expect(places.getByRole('checkbox')).toHaveCount(6)
})

test('filters stay in sight above the stories of a phone, and can be cleared there', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile)
  await openDownloaded(page, '/en/?place=chengdu&topic=technology')
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }))
  const strip = page.getByRole('button', { name: /^Chengdu Technology \d+ stories$/ })
  await strip.click()
  await expect(strip).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: /^Chengdu/ })).toBeInViewport()
})
