import { readdir } from 'node:fs/promises'
import { invariant } from '../../src/archive/invariant.ts'
import { languages, paragraphText } from '../../src/archive/languages.ts'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import { readCatalogue } from './support/builds.ts'
import { archivePaths, cachedPaths } from './support/device.ts'
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

testOnKeptDevice('after one visit a story of each issue opens offline', async ({ page, host, archive }) => {
  await openDownloaded(page, '/en/')
  await host.stop()
  for (const [index, { id, stories }] of archive.entries()) {
    const { id: story, headline, body } = invariant(stories.at(-1), 'story')
    // The stories of an issue are in one file, which the page reads completely.
    await page.goto(`/${index % 2 === 0 ? 'en' : 'zh'}/issues/${id}/${story}/`)
    for (const language of languages) {
      const texts = [headline[language], ...body.map((paragraph) => paragraphText(paragraph, language))]
      for (const text of texts) await expect(page.getByRole('article')).toContainText(text ?? '')
    }
  }
})

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
    ['/en/names/', 'Glossary'],
    ['/zh/names/chengdu/', '成都'],
    ['/en/nothing/', 'Page not found'],
    ['/', '报道'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
})

test('the device has every file of the app and the archive, and no other', async ({ page, host }) => {
  await openDownloaded(page, '/en/')
  const assets = (await readdir('dist/assets')).filter((name) => !name.endsWith('.map'))
  const icons = (await readdir('dist/icons')).filter((name) => /favicon\.svg$|-192\.png$/.test(name))
  const root = (await readdir('dist')).filter((name) => name.endsWith('.webmanifest'))
  const shell = [...root, ...assets.map((name) => `assets/${name}`), ...icons.map((name) => `icons/${name}`)]
  expect(await cachedPaths(page)).toEqual({
    // The worker notes its release under its own address.
    [`workbox-precache-v2-${host.url}`]: [...shell, 'shell.html', 'sw.js'].map((name) => `/${name}`).sort(),
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

test('the page says that a file of the app is missing, and fetches it again', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  host.fail(/manifest\.zh/, { kind: 'answer', status: 503 })
  await page.goto('/en/')
  await expect(page.getByText('The app could not be saved on this device')).toBeVisible()
  await expect(page.locator(wholeDevice())).toHaveCount(0)
  host.heal()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectDownloaded(page)
})
