import type { Page } from '@playwright/test'
import { findLayoutShifts } from './support/findLayoutShifts.ts'
import { kinds, pages } from './support/kinds.ts'
import { expectDownloaded } from './support/reader.ts'
import { expect, test } from './support/test.ts'

/** Delays the app's script until it is released, so that the build's page is on the screen first. */
async function holdApp(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  return () => release()
}

/**
 * Pages on which more than the app arrives late and moves other content: what a search finds, and a status line in the
 * middle.
 */
const restless: readonly string[] = ['/search/?q=chengdu', '/issues/2021-07/nothing/']

for (const kind of kinds.filter((one) => !restless.includes(one))) {
  // What a filter or a view changes of a page is laid out in the same way on a wide screen.
  const tag = pages.includes(kind) ? '@wide' : []
  test(`nothing moves when the app takes over at ${kind}`, { tag }, async ({ page, tolerate }) => {
    tolerate(/status of 404/)
    const release = await holdApp(page)
    await page.goto(`/en${kind}`, { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    )
    release()
    await expectDownloaded(page)
    expect(await findLayoutShifts(page)).toEqual([])
  })
}

test('a setting chosen before the app is there is kept', async ({ page }) => {
  const release = await holdApp(page)
  await page.goto('/en/settings/', { waitUntil: 'commit' })
  const sans = page.getByRole('group', { name: 'Typeface' }).getByLabel('Sans serif')
  await sans.check()
  release()
  await expectDownloaded(page)
  await expect(sans).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('data-face', 'sans')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-face', 'sans')
  await expectDownloaded(page)
  await expect(sans).toBeChecked()
})
