import type { Page } from '@playwright/test'
import { madeArchive, madeIssue, madeStory } from '../site/madeIssues.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { type FaultHost, serveArchive } from './support/faultHost.ts'
import { stories } from './support/reader.ts'
import { expect, test } from './support/test.ts'

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
