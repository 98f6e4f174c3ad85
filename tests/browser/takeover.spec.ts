import type { Page } from '@playwright/test'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { kinds, pages } from './support/addresses.ts'
import { laterHeadline } from './support/builds.ts'
import { serveArchive } from './support/faultHost.ts'
import { findLayoutShifts, findMovedByRest } from './support/layout.ts'
import { expectDownloaded, openDownloaded, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test, test as testOnNewDevice } from './support/test.ts'

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

/** The page asks the host, as on a first visit, although the device has a worker. */
async function passOverWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setBypassServiceWorker', { bypass: true })
}

/**
 * Pages on which more than the app arrives late and moves other content: what a search finds, and a status line in the
 * middle.
 */
const restless: readonly string[] = ['/search/?q=chengdu', '/issues/2021-07/nothing/']

/** Opens the page as the build made it, and expects that nothing moves until the app has taken over and rests. */
async function expectNoShifts(page: Page, address: string): Promise<void> {
  const release = await holdApp(page)
  const response = await page.goto(address, { waitUntil: 'commit' })
  expect(response?.fromServiceWorker()).toBe(false)
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  )
  release()
  await expectDownloaded(page)
  expect(await findLayoutShifts(page)).toEqual([])
}

test('the layout does not shift when the app starts', { tag: '@wide' }, async ({
  page,
  isMobile,
  tolerate,
}) => {
  tolerate(/status of 404/)
  await passOverWorker(page)
  // The changes that a filter or a view makes are laid out in the same way on a wide screen.
  for (const kind of (isMobile ? kinds : pages).filter((one) => !restless.includes(one)))
    await test.step(kind, () => expectNoShifts(page, `/en${kind}`))
})

test('the layout does not shift while the rest of a page arrives', { tag: '@wide' }, async ({
  page,
  isMobile,
}) => {
  // Pages arrive in the same order in both languages, so each language is tested on one screen.
  const language = isMobile ? 'en' : 'zh'
  await passOverWorker(page)
  await holdApp(page)
  for (const kind of [...pages, '/issues/2021-07/yukuaiban-3/']) {
    await test.step(kind, async () => {
      await page.goto(`/${language}${kind}`, { waitUntil: 'domcontentloaded' })
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      // What comes after the text is hidden until the style sheet applies.
      await expect(page.locator('link[media=print]')).toHaveCount(0)
      expect(await findMovedByRest(page)).toEqual([])
    })
  }
})

for (const kind of ['/', '/issues/2021-07/yukuaiban-3/']) {
  const title = `the layout does not shift while a first visit at ${kind} saves the archive`
  testOnNewDevice(title, { tag: '@wide' }, ({ page }) => expectNoShifts(page, `/en${kind}`))
}

const choices = {
  'a setting': ['/en/settings/', 'Sans serif'],
  'a reading language': ['/en/issues/2021-07/faw-deepens-cooperation/', '中文'],
} as const
for (const [what, [address, name]] of Object.entries(choices))
  testOnNewDevice(`${what} that was chosen before the app started is kept`, async ({ page }) => {
    const release = await holdApp(page)
    await page.goto(address, { waitUntil: 'commit' })
    const choice = page.getByRole('radio', { name, exact: true })
    await choice.check()
    release()
    await expectDownloaded(page)
    await expect(choice).toBeChecked()
    await page.reload()
    await expectDownloaded(page)
    await expect(choice).toBeChecked()
  })

test.describe('pages that a cache kept from before an issue was published', () => {
  for (const [address, count] of [
    ['/en/', 2],
    ['/zh/issues/2021-07/', 17],
  ] as const) {
    testOnNewDevice(
      `${address} is shown as it arrived, and then updated`,
      async ({ page, host, archive }) => {
        const corrected = archive.map((issue) => ({
          ...issue,
          stories: issue.stories.map((story) => ({
            ...story,
            headline: { en: laterHeadline, zh: '更正后的标题' },
          })),
        }))
        serveArchive(host, [madeIssue('2021-10', [madeStory('first'), madeStory('second')]), ...corrected])
        await openDownloaded(page, address, 5)
        await expect(stories(page).first()).toContainText(/Headline of first|更正后的标题/)
        expect(await stories(page).count()).toBeGreaterThanOrEqual(count)
        await expect(page.locator('#root > div')).toHaveCount(1)
      },
    )
  }
})
