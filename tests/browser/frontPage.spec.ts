import { expectDownloaded } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const screens = [
  { width: 390, height: 844, headlines: 3 },
  { width: 390, height: 664, headlines: 2 },
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
    }
  })
