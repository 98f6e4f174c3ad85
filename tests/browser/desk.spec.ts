import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { colourRules, expectNoAxeViolations } from './support/axe.ts'
import { makeDeskFolder, type RunningDesk, runDesk } from './support/runDesk.ts'
import { watchContext } from './support/watchContext.ts'

const newsletter = 'tests/newsletters/planted/boxes.pdf'

/** A draft is named for its month: each test has one of its own, even if it is repeated. */
let drafts = 0

const test = base.extend<{ month: string; opened: Page }, { desk: RunningDesk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
    async ({}, use) => {
      const desk = await runDesk(await makeDeskFolder())
      await use(desk)
      await desk.stop()
      await rm(desk.folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  month: async ({}, use) => {
    drafts += 1
    await use(new Date(Date.UTC(2024, 4 + drafts)).toISOString().slice(0, 7))
  },
  opened: async ({ page, context, desk, month }, use) => {
    const watch = watchContext(context, new URL(desk.url).origin)
    await page.goto(desk.url)
    await page.getByLabel('Month, if the file does not say').fill(month)
    await page.getByLabel('Choose a file').setInputFiles(newsletter)
    await page.waitForURL(new RegExp(`draft=${month}`))
    await expect(firstEnglish(page)).toBeAttached()
    await use(page)
    expect(watch.findings).toEqual([])
  },
})

// All tests share one desk, because starting one takes longer than most of them.
test.describe.configure({ mode: 'default' })

/** On a phone one part is shown at a time. */
async function showText(page: Page): Promise<void> {
  const text = page.getByRole('button', { name: 'Text', exact: true })
  if (await text.isVisible()) await text.click()
}

/** Presses Tab until the button has the focus. */
async function pressTabTo(page: Page, button: Locator): Promise<void> {
  for (let steps = 0; steps < 50; steps += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
}

/** How long the desk may build a site on a busy machine, in milliseconds. */
const building = 600_000

const saved = (page: Page) => expect(page.getByText('All changes saved')).toBeVisible()
const panel = (page: Page) => page.getByRole('region', { name: /to review|Nothing left/ })
const firstEnglish = (page: Page) => page.getByRole('textbox', { name: 'English', exact: true }).first()

test('an editor fixes and accepts findings and publishes with the keyboard alone', {
  tag: '@desktop',
}, async ({ opened: page, desk, month }) => {
  test.slow()
  await page.keyboard.press('n')
  const left = async () => Number(/of (\d+)/.exec((await panel(page).textContent()) ?? '')?.[1] ?? 0)
  const before = await left()
  expect(before).toBeGreaterThan(2)
  await page.keyboard.press('s')
  await page.keyboard.type('Both are what was printed.')
  await page.keyboard.press('Enter')
  await expect.poll(left).toBeLessThan(before)
  await page.keyboard.press('e')
  await page.keyboard.type('Checked. ')
  await page.keyboard.press('Escape')
  await saved(page)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  const publish = page.getByRole('button', { name: 'Publish' })
  // Starts from the beginning of the page, which every browser has a key for, because that is closer.
  await page.evaluate(() => getSelection()?.setPosition(document.body))
  await pressTabTo(page, publish)
  await page.keyboard.press('Enter')
  await expect(page.getByText('A new issue with 6 stories.')).toBeVisible()
  await pressTabTo(page, page.getByRole('button', { name: 'Publish now' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Done: the issue is in the archive/)).toBeVisible({ timeout: building })
  const see = page.getByRole('link', { name: 'View the site' })
  await expect(see).toHaveAttribute('href', new RegExp(`/en/issues/${month}/$`))
  expect((await page.request.get((await see.getAttribute('href')) ?? '')).ok()).toBe(true)
  const issue = await readFile(join(desk.folder, `archive/issues/${month}.json`), 'utf8')
  expect(issue).toContain('Both are what was printed.')
  expect((await readdir(desk.folder)).sort()).toEqual(['archive', 'drafts', 'site'])
})

test('a click in the newsletter selects its sentence, and a sentence highlights its lines in the newsletter', {
  tag: '@wide',
}, async ({ opened: page }) => {
  const newsletter = page.getByRole('radio', { name: 'Newsletter' })
  await newsletter.click()
  const line = page.getByRole('button', { name: /Chengdu welcomed its ten millionth rider/ })
  await line.click()
  await expect(firstEnglish(page)).toBeFocused()
  await firstEnglish(page).press('Escape')
  await page.getByRole('textbox', { name: 'Chinese', exact: true }).nth(1).focus()
  await newsletter.click()
  await expect(
    page.getByRole('button', { name: /39\.3公里/ }).and(page.locator('[data-framed=true]')),
  ).toBeVisible()
})

test('the layout fits the screen, however long the text is', async ({ opened: page }) => {
  await showText(page)
  for (const summary of await page.locator('.draft-text summary').all())
    await summary.evaluate((element) => element.parentElement?.setAttribute('open', ''))
  await expect(page.getByText(/^To move a story/)).toBeVisible()
  const hidden = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  expect(hidden).toBe(0)
})

test('the preview shows a change', { tag: '@desktop' }, async ({ opened: page }) => {
  test.slow()
  await page.getByRole('radio', { name: 'Preview' }).check()
  const reader = page.frameLocator('iframe')
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible({ timeout: building })
  await page.getByRole('textbox', { name: 'Headline in English' }).first().fill('Trams for everyone')
  await expect(reader.getByRole('heading', { name: 'Trams for everyone' })).toBeVisible()
})

test('axe finds no violation on the desk, light or dark', { tag: '@wide' }, async ({
  opened: page,
  isMobile,
}) => {
  await showText(page)
  for (const title of [/^Contents/, /^Add a name/])
    await page.locator('summary').filter({ hasText: title }).click()
  // A sheet that is still appearing has little contrast.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expectNoAxeViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoAxeViolations(page, colourRules)
  await firstEnglish(page).focus()
  await expectNoAxeViolations(page)
  await firstEnglish(page).press('Escape')
  // A phone has no keys, and the list of drafts is one column on both.
  if (isMobile) return
  await page.keyboard.press('?')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('link', { name: '全部草稿' }).click()
  await expect(page.getByRole('heading', { name: '编辑台' })).toBeVisible()
  await expectNoAxeViolations(page)
})
