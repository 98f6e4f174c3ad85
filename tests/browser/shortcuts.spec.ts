import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/axe.ts'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

const story = '/en/issues/2021-07/faw-deepens-cooperation/'
const sheet = (page: Page) => page.getByRole('dialog', { name: /^(Keyboard shortcuts|键盘快捷键)$/ })

test('j moves down a list from the first story on the screen, and Enter opens it', {
  tag: '@desktop',
}, async ({ page }) => {
  await openDownloaded(page, '/en/issues/2021-07/')
  const headlines = stories(page).getByRole('link')
  await headlines.nth(5).evaluate((link) => link.scrollIntoView({ block: 'start', behavior: 'instant' }))
  await page.keyboard.press('j')
  await expect(headlines.nth(5)).toBeFocused()
  await page.keyboard.press('j')
  await expect(headlines.nth(6)).toBeFocused()
  await expect(headlines.nth(6)).toBeInViewport()
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(headlines.nth(4)).toBeFocused()
  const address = await headlines.nth(4).getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(address ?? '-')
})

test('the sheet of shortcuts opens, keeps the focus and returns it', { tag: '@desktop' }, async ({
  page,
}) => {
  await openDownloaded(page, story.replace('/en/', '/zh/'))
  const switched = page.getByRole('radiogroup', { name: '阅读语言' }).getByRole('radio', { checked: true })
  await switched.focus()
  await page.keyboard.press('?')
  await expect(sheet(page)).toBeVisible()
  await page.keyboard.press('j')
  await expect(page).toHaveURL(/faw-deepens-cooperation/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoAxeViolations(page)
  }
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(switched).toBeFocused()
})
