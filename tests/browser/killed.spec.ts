import { setTimeout as later } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { writeRecord } from '../../src/app/memory/readingRecordFormat.ts'
import { type KillableBrowser, startKillable } from './support/killableBrowser.ts'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, test as readerTest } from './support/test.ts'
import { type Watch, watchContext } from './support/watchContext.ts'

type Fixtures = {
  /** Starts a browser for this test only, always with the same profile. */
  readonly startBrowser: () => Promise<KillableBrowser & { readonly page: Page }>
}

const test = readerTest.extend<Fixtures>({
  startBrowser: async ({ host, launchOptions }, use, testInfo) => {
    const started: (KillableBrowser & { watch: Watch })[] = []
    await use(async () => {
      const browser = await startKillable(testInfo.outputPath('profile'), launchOptions)
      started.push({ ...browser, watch: watchContext(browser.context, new URL(host.url).origin) })
      return { page: await browser.context.newPage(), ...browser }
    })
    await Promise.all(started.map(({ kill }) => kill()))
    expect(started.flatMap(({ watch }) => watch.findings)).toEqual([])
  },
})

const airport = 'en/issues/2021-07/tianfu-airport-opens/'
const headline = 'Tianfu airport opens, making Chengdu a two-hub city'
const headlines = (page: Page) => stories(page).getByRole('heading', { level: 3 })

// A kill that comes later finds it on the disk as well.
test('a story saved and a sentence marked 200 ms before the browser is killed are still there', async ({
  startBrowser,
  host,
}) => {
  const killed = await startBrowser()
  await openDownloaded(killed.page, `${host.url}${airport}`)
  await killed.page.locator('#p1 [data-s]:visible').first().click()
  await killed.page.getByRole('button', { name: 'Save story' }).click()
  await killed.page.getByRole('button', { name: 'Mark', exact: true }).click()
  await later(200)
  await killed.kill()
  const { page } = await startBrowser()
  await openDownloaded(page, `${host.url}en/saved/`)
  await expect(headlines(page).first()).toHaveText(headline)
  await expect(page.getByRole('region', { name: 'Marks' }).getByRole('article')).toHaveCount(1)
})

test('what an older version saved is migrated, and a kill does not bring back what was removed then', async ({
  startBrowser,
  host,
}) => {
  const saved = (at: number, en: string) => ({ saved: { at, headline: { en } } })
  const left = {
    'southwest-china-reading': writeRecord({
      '2021-07/one': saved(2, 'One'),
      '2021-07/two': saved(1, 'Two'),
    }),
    'southwest-china-reading-aside-1': 'torn',
  }
  const older = await startBrowser()
  await older.page.goto(`${host.url}robots.txt`)
  await older.page.evaluate((texts) => Object.assign(localStorage, texts), left)
  await older.close()

  const killed = await startBrowser()
  await openDownloaded(killed.page, `${host.url}en/saved/`)
  await expect(headlines(killed.page)).toHaveText(['One', 'Two'])
  await expect(killed.page.getByRole('alert')).toContainText('cannot be read')
  await killed.page.getByRole('button', { name: 'Remove “One”' }).click()
  await later(200)
  await killed.kill()

  const { page } = await startBrowser()
  await openDownloaded(page, `${host.url}en/saved/`)
  await expect(headlines(page)).toHaveText(['Two'])
  await expect(page.getByRole('alert')).toContainText('cannot be read')
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})
