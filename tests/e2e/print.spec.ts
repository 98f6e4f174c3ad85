import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** How many A4 pages the page makes on paper. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
    size.map(Number),
  )
  for (const [width, height] of sizes) {
    expect(width).toBeCloseTo(595, -1)
    expect(height).toBeCloseTo(842, -1)
  }
  return sizes.length
}

for (const view of ['en', 'zh', 'both']) {
  test(`a story in view ${view} takes one page of A4 or two`, { tag: '@once' }, async ({ page, archive }) => {
    for (const { id } of archive.find((issue) => issue.id === '2021-07')?.stories.slice(0, 6) ?? []) {
      await page.goto(`/en/issues/2021-07/${id}/?view=${view}`)
      await expect(page.locator('article[data-view]')).toBeVisible()
      const count = await pagesOnPaper(page)
      expect([id, count === 1 || count === 2]).toEqual([id, true])
    }
  })
}

test('paper shows the story, and nothing to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/en/issues/2021-07/west-china-biotherapy-centre/?view=both')
  await expect(page.locator('article[data-view]')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.story-body p:visible')).not.toHaveCount(0)
  await expect(page.getByRole('radiogroup')).toBeHidden()
  await expect(page.getByRole('navigation').locator('visible=true')).toHaveCount(0)
  await expect(page.getByRole('button').locator('visible=true')).toHaveCount(0)
  await expect(page.getByRole('status').locator('visible=true')).toHaveCount(0)
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement)
    return [backgroundColor, color]
  })
  expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
})
