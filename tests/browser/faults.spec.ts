import type { Page } from '@playwright/test'
import { readIssueFile } from './support/builds.ts'
import { cachedPaths, roomOnDevice } from './support/device.ts'
import { type Fault, issueFile, noiseOfFaults } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded, showOlderStories, stories } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

const flipABit = (body: Buffer) => {
  const flipped = Buffer.from(body)
  const middle = body.length >> 1
  flipped[middle] = (flipped[middle] ?? 0) ^ 1
  return flipped
}

const portal = '<!doctype html><title>Welcome</title><p>Please sign in to this network.'

/**
 * Faults of an issue's file that only a network can cause, and the page's message about each.
 * `archiveErrors.test.tsx` has the message for every other, and `downloadFiles.test.ts` shows that only files
 * with the right hash are kept.
 */
const faults: Record<string, { fault: Fault; message: RegExp }> = {
  'is a page with status 200': { fault: { kind: 'answer', body: portal }, message: /arrived damaged/ },
  'is cut short where none can tell': {
    fault: { kind: 'truncate', bytes: 900, framing: 'close' },
    message: /arrived damaged/,
  },
  'does not arrive': { fault: { kind: 'destroy' }, message: /cannot be reached/ },
}

/** The entries of the archive's cache for the issue. */
function heldText(page: Page, id: string): Promise<string | undefined> {
  return page.evaluate(async (start) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (request.url.includes(start)) return (await cache.match(request))?.text()
      }
    }
    return undefined
  }, `/archive/issues/${id}.`)
}

for (const [name, { fault, message }] of Object.entries(faults)) {
  test(`an issue file that ${name} affects that issue alone, and is not kept`, async ({
    page,
    host,
    tolerate,
  }) => {
    tolerate(noiseOfFaults)
    host.fail(issueFile('2021-07'), fault)
    await page.goto('/en/')
    await expect(page.getByRole('main').getByRole('alert')).toContainText(message)
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'You can still read what is on this device',
    )
    await showOlderStories(page)
    await expect(stories(page)).toHaveCount(25 - 17)
    await expect(page.getByText('3 of 4 issues are on this device')).toBeVisible()
    expect(await heldText(page, '2021-07')).toBeUndefined()

    await page.goto('/en/issues/2021-07/')
    await expect(page.getByRole('main').getByRole('alert')).toContainText(message)
    host.heal()
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click()
    await expect(stories(page)).toHaveCount(17)
    expect(await heldText(page, '2021-07')).toBe(await readIssueFile('2021-07'))
  })
}

test('a first visit to a story with a damaged file says so and keeps the page’s text', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  host.fail(issueFile('2021-07'), { kind: 'alter', alter: flipABit })
  await page.goto('/zh/issues/2021-07/yukuaiban-3/')
  await expect(page.getByText(/已损坏/)).toBeVisible()
  await expect(page.getByRole('article').getByText('7月28日，重庆举行新闻发布会')).toBeVisible()
  host.heal()
  await page.getByRole('main').getByRole('button', { name: '重试' }).click()
  await expect(page.getByText(/已损坏/)).toBeHidden()
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByText('at a press conference on 28 July')).toBeVisible()
})

test('a page in place of the catalogue: a first visit says what happened, a later one reads from the device', async ({
  page,
  host,
  tolerate,
  context,
}) => {
  tolerate(noiseOfFaults)
  const catalogue = /archive\/catalogue\.json/
  const rule = host.fail(catalogue, { kind: 'answer', body: portal })
  // `archiveErrors.test.tsx` has the front page, and `fetchCatalogue.test.ts` a catalogue in a newer format.
  await page.goto('/en/issues/2021-07/yukuaiban-3/')
  await expect(page.getByText(/catalogue\.json arrived damaged/)).toBeVisible()
  await page.goto('/en/settings/')
  const status = page.locator('.status-line')
  await expect(status.getByText('Could not check what is on this device')).toBeVisible()
  rule.remove()
  await status.getByRole('button', { name: 'Try again' }).click()
  await expectDownloaded(page)
  const kept = await cachedPaths(page)
  host.fail(catalogue, { kind: 'answer', body: portal })
  const later = await context.newPage()
  await openDownloaded(later, '/en/issues/')
  await later.getByRole('link', { name: 'June 2021' }).click()
  await expect(stories(later)).toHaveCount(3)
  expect(await cachedPaths(later)).toEqual(kept)
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

test.describe('a browser', () => {
  const unable = 'This browser cannot store issues for offline reading'
  const notKept = 'The app could not be saved on this device'

  /** @param told what the front page says about what is missing, if anything */
  async function expectReadable(page: Page, told?: string): Promise<void> {
    await page.goto('/en/')
    // Until then the page may be the build's, and a link leaves it.
    await expect(page.getByText('Checking what is on this device')).toHaveCount(0)
    if (told !== undefined) await expect(page.getByText(told)).toBeVisible()
    await page.getByRole('link', { name: 'July 2021' }).click()
    await expect(stories(page)).toHaveCount(17)
    await stories(page).first().getByRole('link').click()
    await page.getByRole('radio', { name: '中文' }).check()
    await expect(page.getByRole('article').locator('p[lang="zh-Hans"]').first()).toBeVisible()
    await expect(page.getByRole('article').locator('article [id^="p"] p[lang="en"]').first()).toBeHidden()
  }

  const refusals: readonly (readonly [title: string, refuse: () => void, told: string])[] = [
    [
      'that forbids looking for service workers, as in a sandboxed frame,',
      () => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', {
          get() {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      },
      notKept,
    ],
    [
      'whose cache rejects',
      () => {
        CacheStorage.prototype.open = () => Promise.reject(new DOMException('denied', 'SecurityError'))
      },
      unable,
    ],
  ]
  for (const [title, refuse, told] of refusals)
    test(`${title} works, and says what it cannot keep`, async ({ page }) => {
      await page.addInitScript(refuse)
      await expectReadable(page, told)
    })

  test('whose storage throws works, and the settings say that they will be forgotten', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      }
    })
    await expectReadable(page)
    await page.goto('/en/settings/')
    await expect(page.getByText('This browser blocks storage for this site')).toBeVisible()
    await page.getByLabel('Dark').check()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.goto('/')
    await expect(page).toHaveURL('/en/')
  })

  test('without web workers works, and says what it cannot do', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Worker')
    })
    await expectReadable(page)
    await page.goto('/en/search/?q=airport')
    await expect(page.getByText('Search could not load')).toBeVisible()
    await expect(page.getByText(unable)).toBeVisible()
  })

  test('whose history throws works', async ({ page }) => {
    await page.addInitScript(() => {
      history.replaceState = () => {
        throw new DOMException('no', 'SecurityError')
      }
    })
    await expectReadable(page)
    await openDownloaded(page, '/en/')
    await page.getByRole('checkbox', { name: /Chongqing/ }).check()
    await expect(page.getByText('5 of 25 stories match')).toBeVisible()
    await page.goto('/')
    await expect(stories(page).first()).toBeVisible()
  })

  test('in which other scripts add properties to every object works', async ({ page }) => {
    await page.addInitScript(
      (names) => {
        for (const name of names) Reflect.set(Object.prototype, name, 'foreign')
      },
      ['extend', 'status', 'children', 'get'],
    )
    await expectReadable(page)
    await openDownloaded(page, '/en/')
  })
})
