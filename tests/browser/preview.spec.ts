import { readdir, readFile } from 'node:fs/promises'
import { test as base, expect, type Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/expectNoAxeViolations.ts'
import { type RunningPreview, runPreview } from './support/runPreview.ts'
import { type Watch, watchContext } from './support/watchContext.ts'

const archive = 'public/archive/issues'

/** A preview takes a whole build. */
const timeout = 120_000

type Files = { readonly newsletterFile: string; readonly scarredFile: string }
type Previews = { readonly newsletter: RunningPreview; readonly scarred: RunningPreview }

const test = base.extend<{ watching: (url: string) => Watch }, Files & Previews>({
  newsletterFile: ['tests/import/made/newsletter.pdf', { option: true, scope: 'worker' }],
  scarredFile: ['tests/fixtures/scarred/2019-04.json', { option: true, scope: 'worker' }],
  newsletter: [({ newsletterFile }, use) => running(newsletterFile, use), { scope: 'worker', timeout }],
  scarred: [({ scarredFile }, use) => running(scarredFile, use), { scope: 'worker', timeout }],
  watching: async ({ context }, use) => {
    const watches: Watch[] = []
    await use((url) => {
      const watch = watchContext(context, new URL(url).origin)
      watches.push(watch)
      return watch
    })
    expect(watches.flatMap(({ findings }) => findings)).toEqual([])
  },
})

/** Runs the command for the worker's tests, and stops it as Ctrl+C does. */
async function running(file: string, use: (preview: RunningPreview) => Promise<void>): Promise<void> {
  const before = await readdir(archive)
  const preview = await runPreview(file)
  await use(preview)
  expect(await preview.stop()).toEqual({ code: 0, left: [] })
  expect(await readdir(archive)).toEqual(before)
}

// One worker takes them all, since each worker would make both previews.
test.describe.configure({ mode: 'default' })

const current = (page: Page) => page.locator('.finding[aria-current=true]')

test('a newsletter’s preview shows the issue as readers will see it, and beside it what to look at', async ({
  page,
  newsletter,
  watching,
}) => {
  watching(newsletter.url)
  expect(newsletter.report).toContain('6 stories, 3 of them in both languages.')
  await page.goto(newsletter.url)
  await expect(page.getByRole('heading', { level: 1, name: 'May 2024' })).toBeVisible()
  await expect(page.getByText('Preview of May 2024, not published')).toBeVisible()
  const undated = page.getByRole('main').getByRole('article').filter({ hasText: 'Slow Trains' })
  await undated.getByRole('link', { name: /warning/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Slow Trains/ })).toBeVisible()
  const finding = page.getByRole('listitem').filter({ hasText: 'missing-date' })
  await expect(finding).toContainText(/page 2, line \d+/)
  await expect(current(page)).toBeInViewport()
})

test('the next finding is one tap away, from the first to the last', async ({
  page,
  newsletter,
  watching,
}) => {
  watching(newsletter.url)
  await page.goto(newsletter.url)
  await page.getByRole('link', { name: 'Go to the first' }).click()
  const total = Number(/of (\d+)/.exec((await current(page).textContent()) ?? '')?.[1])
  expect(total).toBeGreaterThan(2)
  for (let number = 2; number <= total; number += 1) {
    await current(page).getByRole('link', { name: 'Next finding' }).click()
    await expect(current(page)).toContainText(`${number} of ${total}`)
    await expect(current(page)).toBeInViewport()
  }
  await expect(current(page).getByRole('link', { name: 'Next finding' })).toHaveCount(0)
})

test('a paragraph that a finding is about leads to it, and it to the paragraph', async ({
  page,
  scarred,
  watching,
}) => {
  watching(scarred.url)
  await page.goto(new URL('twelve-parks/', scarred.url).href)
  const second = page.locator('#p2')
  await second.getByRole('link', { name: 'Error listed-parts' }).click()
  await expect(current(page)).toContainText('$.stories[4].body[1]')
  await expect(current(page)).toBeInViewport()
  await current(page).getByRole('link', { name: 'Show paragraph 2' }).click()
  await expect(second).toBeInViewport()
})

test('the entry that accepts a finding is copied as it is shown', async ({
  page,
  context,
  scarred,
  watching,
}) => {
  watching(scarred.url)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(new URL('tea-market-turnover/', scarred.url).href)
  await page.getByText('Let it stand').click()
  await page.getByLabel('Why it may stand').fill('Both papers printed it.')
  await page.getByRole('button', { name: 'Copy the entry' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied)).toEqual({
    rule: 'differing-figures',
    story: 'tea-market-turnover',
    reason: 'Both papers printed it.',
  })
})

for (const [colorScheme, screen, size] of [
  ['light', 'a desktop', { width: 1280, height: 800 }],
  ['dark', 'a phone', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing in a preview in the ${colorScheme} on ${screen}`, async ({
    page,
    scarred,
    watching,
  }) => {
    watching(scarred.url)
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    for (const address of ['.', 'battery-plant/?view=both#finding-6', 'ring-line-tunnel/']) {
      await page.goto(new URL(address, scarred.url).href)
      await expect(page.getByRole('region', { name: /^Findings on/ })).toBeVisible()
      for (const summary of await page.getByText('Let it stand').all()) await summary.click()
      await expectNoAxeViolations(page)
    }
  })
}

test('nothing runs over the side of a narrow phone', async ({ page, scarred, watching }) => {
  watching(scarred.url)
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of ['.', 'water-bus/?view=both']) {
    await page.goto(new URL(address, scarred.url).href)
    await expect(page.getByRole('region', { name: /^Findings on/ })).toBeVisible()
    // The styles of findings come with the app, after the first paint.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})

test.describe('what is kept', () => {
  test('of a preview is nothing: no service worker, no archive', async ({ page, newsletter, watching }) => {
    watching(newsletter.url)
    await page.goto(newsletter.url)
    await expect(page.getByText('Preview of May 2024, not published')).toBeVisible()
    await page.waitForLoadState('networkidle')
    const workers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
    expect(workers).toBe(0)
  })

  test('in the bundle that readers get is no word of previews', async () => {
    const names = await readdir('dist/assets')
    const texts = await Promise.all(
      names
        .filter((name) => /\.(?:js|css)$/.test(name))
        .map((name) => readFile(`dist/assets/${name}`, 'utf8')),
    )
    expect(texts.join('').length).toBeGreaterThan(100_000)
    expect(texts.filter((text) => /findings\.json|preview\.|level-mark/.test(text))).toEqual([])
  })
})
