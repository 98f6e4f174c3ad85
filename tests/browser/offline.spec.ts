import { readFile } from 'node:fs/promises'
import type { BrowserContext } from '@playwright/test'
import type { Catalogue } from '../../src/archive/catalogue.ts'
import { paragraphText } from '../../src/archive/languages.ts'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import { listedShell, readCatalogue } from './support/builds.ts'
import { archivePaths, cachedPaths, evictCached } from './support/device.ts'
import { type FaultHost, noiseOfFaults } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded, showOlderStories, stories, wholeDevice } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

/**
 * The addresses requested more than once. It excludes the page's icon, which the browser fetches itself, and requests
 * before there is a worker.
 */
function requestedTwice({ requests }: FaultHost): string[] {
  const paths = requests.map(({ url }) => url).filter((url) => url !== '/icons/favicon.svg')
  return [...new Set(paths.filter((path, index) => paths.indexOf(path) !== index))]
}

/** Opens every address in a new page, and returns those that did not show the expected content. */
async function unreadable(
  context: BrowserContext,
  addresses: readonly { address: string; texts: readonly string[] }[],
): Promise<string[]> {
  const page = await context.newPage()
  const failed: string[] = []
  for (const { address, texts } of addresses) {
    await page.goto(address)
    await page
      .getByRole('article')
      .waitFor()
      .catch(() => {})
    const shown = (await page.getByRole('main').textContent()) ?? ''
    if (!texts.every((text) => shown.includes(text))) failed.push(address)
  }
  await page.close()
  return failed
}

testOnKeptDevice(
  'after one visit a story of each issue opens offline, in either interface language',
  async ({ page, host, archive, context }) => {
    await openDownloaded(page, '/en/')
    await page.close()
    await host.stop()
    // The stories of an issue are in one file, which the page reads completely. The interface’s language is
    // that of the shell, which serves every story.
    const addresses = archive.flatMap(({ id, stories }, index) =>
      stories.slice(-1).map((story) => ({
        address: `/${index % 2 === 0 ? 'en' : 'zh'}/issues/${id}/${story.id}/`,
        texts: [
          story.headline.en ?? '',
          story.headline.zh ?? '',
          ...story.body.flatMap((one) => [paragraphText(one, 'en') ?? '', paragraphText(one, 'zh') ?? '']),
        ],
      })),
    )
    expect(addresses.length).toBe(4)
    expect(await unreadable(context, addresses)).toEqual([])
  },
)

testOnKeptDevice('lists, filters, languages and settings work offline', async ({ page, host, archive }) => {
  await openDownloaded(page, '/zh/issues/2021-07/yukuaiban-3/')
  await host.stop()
  await page.goto('/en/')
  await expectDownloaded(page)
  await showOlderStories(page)
  await expect(stories(page)).toHaveCount(archive.flatMap((issue) => issue.stories).length)
  await page.getByRole('checkbox', { name: /^Chongqing/ }).check()
  await expect(page.getByText(/^5 of 25 stories match$/)).toBeVisible()
  await expect(page).toHaveURL('/en/?place=chongqing')
  await page.reload()
  await expect(stories(page)).toHaveCount(5)
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Issues' }).click()
  await expect(page.getByText('Not on this device').filter({ visible: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'October 2018' }).click()
  await expect(stories(page)).toHaveCount(3)
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2018年10月')
  for (const [address, heading] of [
    ['/zh/settings/', '设置'],
    ['/en/about/', 'About'],
    ['/en/nothing/', 'Page not found'],
    ['/', '报道'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
})

test('the device has every file of the app and the archive, and no other', async ({ page, host }) => {
  await openDownloaded(page, '/en/')
  const worker = await readFile('dist/sw.js', 'utf8')
  const shell = listedShell(worker).map(({ url }) => `/${url}`)
  const note = '/sw.js'
  expect(shell).toContain('/shell.html')
  expect(shell.filter((path) => path.endsWith('.js') || path.endsWith('.css')).length).toBeGreaterThan(1)
  expect(await cachedPaths(page)).toEqual({
    [`workbox-precache-v2-${host.url}`]: [...shell, note].sort(),
    [archiveCacheName('/')]: archivePaths(await readCatalogue()),
  })
})

test('no file is fetched twice, and a second visit fetches no issue', async ({ page, host, context }) => {
  await openDownloaded(page, '/en/')
  expect(requestedTwice(host)).toEqual([])
  host.forget()
  const second = await context.newPage()
  await openDownloaded(second, '/en/issues/')
  const small = ['/archive/catalogue.json', '/sw.js']
  expect(host.requests.map(({ url }) => url).filter((url) => !small.includes(url))).toEqual([])
  expect(host.count(/catalogue/)).toBe(1)
})

test.describe('the status line', () => {
  const missing = /archive\/issues\/2018-10\./

  test('says how much is missing until nothing is', async ({ page, host, tolerate }) => {
    tolerate(noiseOfFaults)
    host.fail(missing, { kind: 'answer', status: 404 })
    await page.goto('/en/issues/')
    const line = page.getByText('3 of 4 issues are on this device')
    await expect(line).toBeVisible()
    await expect(page.getByText('Not on this device').filter({ visible: true })).toHaveCount(1)
    await expect(page.locator(wholeDevice())).toHaveCount(0)
    host.heal()
    host.forget()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectDownloaded(page)
    await expect(page.getByText('Not on this device').filter({ visible: true })).toHaveCount(0)
    expect(host.count(missing)).toBe(1)
    expect(host.count(/archive\/issues/)).toBe(1)
  })

  test('shows the progress of a download', async ({ page, host }) => {
    host.fail(missing, { kind: 'hang' })
    await page.goto('/en/issues/')
    await expect(page.getByText('Downloading: 3 of 4 issues')).toBeVisible()
    const bar = page.getByRole('progressbar', { name: 'Issues downloaded' })
    const { issues } = await readCatalogue()
    const bytes = (among: Catalogue['issues']) => String(among.reduce((sum, issue) => sum + issue.bytes, 0))
    await expect(bar).toHaveAttribute('value', bytes(issues.filter(({ id }) => id !== '2018-10')))
    await expect(bar).toHaveAttribute('max', bytes(issues))
    host.heal()
    await page.reload()
    await expectDownloaded(page)
    await expect(bar).toHaveCount(0)
  })

  test('says that a file of the app is missing, and fetches it again', async ({ page, host, tolerate }) => {
    tolerate(noiseOfFaults)
    const rule = host.fail(/manifest\.zh/, { kind: 'answer', status: 503 })
    await page.goto('/en/')
    await expect(page.getByText('The app could not be saved on this device')).toBeVisible()
    await expect(page.locator(wholeDevice())).toHaveCount(0)
    rule.remove()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectDownloaded(page)
  })
})

test.describe('a file on the device that has changed', () => {
  testOnKeptDevice('is replaced when the connection is back', async ({ page, context }) => {
    await openDownloaded(page, '/en/about/')
    const before = await cachedPaths(page)
    const { issues } = await readCatalogue()
    await evictCached(page, `/archive/${issues[0]?.file}`)
    expect(await cachedPaths(page)).not.toEqual(before)
    await context.setOffline(true)
    await context.setOffline(false)
    await expect.poll(() => cachedPaths(page)).toEqual(before)
  })
})
