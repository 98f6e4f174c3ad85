import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/axe.ts'
import { findLayoutShifts } from './support/layout.ts'
import { choosePinyin, openDownloaded, storyOf } from './support/reader.ts'
import { bothVoices, endSentences, haveVoices, lastSaid } from './support/speechEngine.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

const address = '/issues/2021-07/faw-deepens-cooperation/'
const listen = (page: Page) => page.getByRole('button', { name: /^(Listen|朗读)$/ })
const player = (page: Page) => page.getByRole('region', { name: /^(Listen|朗读)$/ })
const control = (page: Page, name: string) => player(page).getByRole('button', { name })
const lit = (page: Page) => page.locator('[data-spoken]')

test('voices that arrive late do not shift the layout, even in large type on a small phone', {
  tag: '@wide',
}, async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('southwest-china-reader', '{"textSize":5}'))
  if ((page.viewportSize()?.width ?? 0) < 900) await page.setViewportSize({ width: 320, height: 568 })
  await haveVoices(page, [])
  await openDownloaded(page, `/en${address}`)
  await expect(listen(page)).toHaveCount(0)
  await page.evaluate((voices) => window.engine.find(voices), bothVoices)
  await expect(listen(page)).toBeVisible()
  expect(await findLayoutShifts(page)).toEqual([])
})

test('reads in the language of the view, highlights the sentence and keeps it in view', async ({
  page,
  archive,
}) => {
  const { headline, body } = storyOf(archive, '2021-07', 'faw-deepens-cooperation')
  await haveVoices(page, bothVoices)
  await openDownloaded(page, `/en${address}`)
  await listen(page).click()
  await expect(control(page, 'Pause')).toBeFocused()
  expect(await lastSaid(page)).toBe(`Daniel: ${headline.en}`)
  for (const { en = '' } of body.flat()) {
    await endSentences(page)
    await expect(lit(page)).toHaveText(en)
    await expect(lit(page)).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('radio', { name: '中文' }).check()
  // Pinyin is never spoken, and the sentence stays highlighted while it appears and disappears.
  const before = body.flat().at(-2)?.zh ?? ''
  await choosePinyin(page, 'All words')
  await expect(lit(page).locator('rt').first()).toBeVisible()
  await control(page, 'Previous sentence').press('Enter')
  await expect.poll(() => lastSaid(page)).toBe(`Tingting: ${before}`)
  await choosePinyin(page, 'Off')
  await expect(lit(page)).toHaveText(before)
})

test('does not scroll back a reader who scrolled away, until they ask', async ({ page }) => {
  await haveVoices(page, bothVoices)
  await openDownloaded(page, `/en${address}`)
  await listen(page).click()
  await expect(player(page)).toBeVisible()
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  const there = await page.evaluate(() => scrollY)
  await endSentences(page)
  await expect(lit(page)).not.toBeInViewport()
  expect(await page.evaluate(() => scrollY)).toBe(there)
  await control(page, 'Next sentence').click()
  await expect(lit(page)).toBeInViewport({ ratio: 1 })
})

test('the player is above the dock, covers no text, and axe finds no violation', { tag: '@wide' }, async ({
  page,
}) => {
  await haveVoices(page, bothVoices)
  await openDownloaded(page, `/en${address}?view=both`)
  await listen(page).click()
  await expect(player(page)).toBeVisible()
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  const box = await player(page).boundingBox()
  const end = await page.locator('.colophon a').last().boundingBox()
  if (!box || !end) throw new Error('It is not on the screen.')
  expect(end.y + end.height).toBeLessThanOrEqual(box.y)
  if ((page.viewportSize()?.width ?? 0) < 900) {
    const dock = await page.getByRole('radiogroup', { name: 'Reading language' }).boundingBox()
    expect(box.y + box.height).toBeLessThanOrEqual(dock?.y ?? 0)
    await page.setViewportSize({ width: 320, height: 568 })
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width)
  for (const one of await player(page).locator('button, select, label').all()) {
    const target = await one.boundingBox()
    expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoAxeViolations(page)
  }
})
