import type { Page } from '@playwright/test'
import { cachedPaths, heldPaths, roomOnDevice } from './support/device.ts'
import { type Fault, issueFile, noiseOfFaults } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded, showOlderStories, stories, watchLoads } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

const portal = '<!doctype html><title>Welcome</title><p>Please sign in to this network.'

test('an issue file that is cut short where none can tell affects that issue alone, and is not kept', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  host.fail(issueFile('2021-07'), { kind: 'truncate', bytes: 900, framing: 'close' })
  await page.goto('/en/')
  const alert = page.getByRole('main').getByRole('alert')
  // `archiveErrors.test.tsx` has the message about every other fault.
  await expect(alert).toContainText(/arrived damaged.*You can still read what is on this device/)
  await showOlderStories(page)
  await expect(stories(page)).toHaveCount(25 - 17)
  await expect(page.getByText('3 of 4 issues are on this device')).toBeVisible()
  const held = async () => (await heldPaths(page)).filter((path) => issueFile('2021-07').test(path))
  expect(await held()).toEqual([])
  host.heal()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: 'July 2021' }).getByRole('article')).not.toHaveCount(0)
  await expect.poll(held).toHaveLength(1)
})

test('a first visit to a story with a damaged file says so and keeps the page’s text', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  host.fail(issueFile('2021-07'), { kind: 'truncate', bytes: 900, framing: 'close' })
  await page.goto('/zh/issues/2021-07/yukuaiban-3/')
  await expect(page.getByText(/已损坏/)).toBeVisible()
  await expect(page.getByRole('article').getByText('7月28日，重庆举行新闻发布会')).toBeVisible()
  host.heal()
  await page.getByRole('main').getByRole('button', { name: '重试' }).click()
  await expect(page.getByText(/已损坏/)).toBeHidden()
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByText('at a press conference on 28 July')).toBeVisible()
})

testOnKeptDevice(
  'a network that answers everything with its own page does not affect a device that has the archive',
  async ({ page, host, tolerate }) => {
    tolerate(/ServiceWorker|script|MIME|Failed to/)
    await openDownloaded(page, '/en/')
    const kept = await cachedPaths(page)
    host.fail(/./, { kind: 'answer', body: portal })
    for (const address of ['/en/', '/zh/issues/2021-08/', '/en/issues/2018-10/guizhou-telecom-growth/']) {
      await page.goto(address)
      await expectDownloaded(page)
      await expect(stories(page).first()).toBeVisible()
    }
    expect(host.count(/catalogue\.json/)).toBeGreaterThan(3)
    expect(await cachedPaths(page)).toEqual(kept)
    host.heal()
    await openDownloaded(page, '/en/issues/2021-07/')
    await expect(stories(page)).toHaveCount(17)
  },
)

test('on a full device the page says so, keeps what is there, and can be read', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  host.fail(issueFile('2018-10'), { kind: 'answer', status: 404 })
  await page.goto('/en/issues/')
  await expect(page.getByText('3 of 4 issues are on this device')).toBeVisible()
  host.heal()
  const limitRoom = await roomOnDevice(page, host)
  await limitRoom(1)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('3 of 4 issues are on this device; its storage is full')).toBeVisible()
  await page.getByRole('link', { name: 'October 2018' }).click()
  await expect(stories(page)).toHaveCount(3)
  await host.stop()
  await page.goto('/en/issues/2021-07/')
  await expect(stories(page)).toHaveCount(17)
})

const unable = 'This browser cannot store issues for offline reading'
const notKept = 'The app could not be saved on this device'

/** What a browser may refuse or lack, and what the front page then says. */
const browsers: readonly (readonly [title: string, change: () => void, told?: string])[] = [
  [
    'that forbids looking for service workers, as in a sandboxed frame,',
    () =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
    notKept,
  ],
  [
    'whose cache rejects',
    () => {
      CacheStorage.prototype.open = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    },
    unable,
  ],
  ['without web workers', () => void Reflect.deleteProperty(window, 'Worker'), unable],
  [
    'whose history throws',
    () => {
      history.replaceState = () => {
        throw new DOMException('no', 'SecurityError')
      }
    },
  ],
  [
    'in which other scripts add properties to every object',
    () => {
      for (const name of ['extend', 'status', 'children', 'get'])
        Reflect.set(Object.prototype, name, 'foreign')
    },
  ],
]
for (const [title, change, told] of browsers)
  test(`a browser ${title} works, and says what it cannot keep`, async ({ page }) => {
    await page.addInitScript(change)
    await page.goto('/')
    // Until then the page may be the build's, and a link leaves it.
    await expect(page.getByText('Checking what is on this device')).toHaveCount(0)
    if (told !== undefined) await expect(page.getByText(told)).toBeVisible()
    await page.getByRole('checkbox', { name: /Chongqing/ }).check()
    await expect(page.getByText('5 of 25 stories match')).toBeVisible()
    await page.getByRole('link', { name: 'July 2021' }).click()
    await expect(stories(page)).toHaveCount(17)
    await stories(page).first().getByRole('link').click()
    await page.getByRole('radio', { name: '中文' }).check()
    await expect(page.getByRole('article').locator('p[lang="zh-Hans"]').first()).toBeVisible()
    await expect(page.getByRole('article').locator('[id^="p"] p[lang="en"]').first()).toBeHidden()
  })

/*
 * A connection that ends in the middle of a file without a stated length. The browser takes the file as complete, and
 * keeps it for the year that the host allows.
 */

const once: Fault = { kind: 'truncate', bytes: 1000, framing: 'close', times: 1 }

/** The browser's messages about code that ends too early. */
const noise = new RegExp(
  `${noiseOfFaults.source}|Unexpected end of input|Invalid or unexpected token|Uncaught|registration blocked`,
)

const files = {
  'the app’s code': [/assets\/index-[\w-]+\.js/],
  'the story’s code': [/assets\/storyPage-[\w-]+\.js/],
  'the style sheet': [/assets\/style-[\w-]+\.css/],
  'the download’s code': [/assets\/downloadWorker/],
  'the search’s code': [/assets\/searchWorker/],
} as const

/** Searches for 機場, which the archive has as 机场. This needs the search's own code. */
async function expectSearched(page: Page): Promise<void> {
  await page.goto('/en/search/?q=機場')
  await expect(stories(page)).toHaveCount(3)
}

test.describe('a file that the connection cuts short once', () => {
  for (const [name, patterns] of Object.entries(files)) {
    test(`${name}: a first visit fetches it again and has everything`, async ({ page, host, tolerate }) => {
      tolerate(noise)
      for (const pattern of patterns) host.fail(pattern, once)
      const loads = watchLoads(page)
      await openDownloaded(page, '/en/issues/2021-07/yukuaiban-3/')
      // Code is imported by the address that failed.
      expect(loads.count).toBe(/^the (?:app|story)’s code$/.test(name) ? 2 : 1)
      // The page and the service worker may both find it cut.
      for (const pattern of patterns) expect([2, 3]).toContain(host.count(pattern))
      await expectSearched(page)
      await expectDownloaded(page)
      await host.stop()
      await expectSearched(page)
    })
  }
})
