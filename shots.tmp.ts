import { chromium } from '@playwright/test'
import { serveLocally } from './src/publish/serve/serveLocally.ts'

const [folder = '/tmp/chart-dist', prefix = 'a', ...only] = process.argv.slice(2)
const { host, port } = await serveLocally(folder, 5310)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
const cases = [
  ['phone-en', '/en/', 390, 844, 'light', false],
  ['phone-zh-dark', '/zh/', 390, 844, 'dark', true],
  ['small-en', '/en/', 320, 640, 'light', true],
  ['desk-en', '/en/', 1280, 800, 'light', false],
  ['desk-en-open', '/en/?topic=trade', 1280, 800, 'light', true],
  ['desk-zh-dark', '/zh/', 1280, 800, 'dark', true],
  ['phone-en-open', '/en/', 390, 844, 'light', true],
  ['search-desk', '/en/search/?q=trade', 1280, 800, 'light', false],
  ['search-phone', '/en/search/?q=trade', 390, 844, 'light', false],
  ['phone-table', '/en/', 390, 844, 'light', true],
] as const
for (const [name, address, width, height, colorScheme, open] of cases) {
  if (only.length && !only.includes(name)) continue
  const page: any = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor: 2,
    serviceWorkers: 'block',
  })
  page.on('console', (m) => console.log(name, m.text()))
  await page.goto(`http://localhost:${port}${address}`)
  await page.waitForTimeout(1200)
  if (open) await page.locator('.over-time > summary').click()
  if (name.includes('table') || name.includes('zh')) await page.locator('.over-time-table > summary').click()
  await page.waitForTimeout(200)
  console.log(
    name,
    await page.evaluate(() => [
      document.documentElement.scrollWidth,
      Math.round(document.querySelector('.issue-section')?.getBoundingClientRect().top ?? -1),
      Math.round(document.querySelector('.story-item h3')?.getBoundingClientRect().top ?? -1),
    ]),
  )
  await page.screenshot({ path: `/tmp/chart-shots/${prefix}-${name}.png`, fullPage: false })
  await page.close()
}
await browser.close()
await host.stop()
