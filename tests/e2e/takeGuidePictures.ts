import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { makeDeskFolder, runDesk } from './support/runDesk.ts'

/* `npm run guide`: takes the pictures of the editor's guide anew, from the desk itself. */
const folder = await makeDeskFolder()
const desk = await runDesk(folder, 'tests/publish/import/made/newsletter.pdf')
const browser = await chromium.launch({ executablePath: process.env.HEADLESS_SHELL, args: ['--no-sandbox'] })
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  colorScheme: 'light',
})

try {
  await page.goto(desk.url)
  await page.getByRole('img', { name: 'Page 1 of the newsletter' }).waitFor()
  await slip(page)
  await take(page, 'mend')
  await page.getByRole('textbox', { name: 'Chinese', exact: true }).nth(1).click()
  await take(page, 'pairs')
  await page.getByRole('radio', { name: 'Preview' }).check()
  const reader = page.frameLocator('iframe')
  await reader.getByRole('heading', { level: 1 }).waitFor({ timeout: 180_000 })
  await take(page, 'preview')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Take this/ })
    .first()
    .click()
  await page.getByText('0 errors').waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('A new issue with').waitFor()
  await take(page, 'publish')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'All drafts' }).click()
  await page.getByText('Not published').waitFor()
  await take(page, 'list')
} finally {
  await browser.close()
  await desk.stop()
  await rm(folder, { recursive: true })
}

/** Makes a figure of the second sentence differ between the languages, as a misprint would. */
async function slip(desk: Page): Promise<void> {
  const sentence = desk.getByRole('textbox', { name: 'English', exact: true }).nth(1)
  await sentence.fill((await sentence.inputValue()).replace('35 stops', '53 stops'))
  await sentence.press('Escape')
  await desk.getByText('1 error', { exact: true }).waitFor()
  await desk.keyboard.press('n')
  await desk.keyboard.press('p')
}

async function take(desk: Page, name: string): Promise<void> {
  // Long enough for the picture of a page to be drawn.
  await desk.waitForTimeout(1500)
  await desk.screenshot({ path: join('guide', `${name}.png`) })
}
