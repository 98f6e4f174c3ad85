import type { Page } from '@playwright/test'
import type { Catalogue } from '../../src/archive/catalogue.ts'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import { madeArchive } from '../site/madeIssues.ts'
import { readCatalogue } from './support/builds.ts'
import { archivePaths, cachedPaths, dropHttpCache } from './support/device.ts'
import { type FaultHost, issueFile, serveArchive, serveCatalogue } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const issueFiles = /archive\/issues\//

/** The archive's files in the cache, by path. */
async function held(page: Page): Promise<string[]> {
  return (await cachedPaths(page))[archiveCacheName('/')] ?? []
}

/** The paths of the requested issue files, sorted by name. */
function askedIssues({ requests }: FaultHost): string[] {
  return requests
    .map(({ url }) => url)
    .filter((url) => issueFiles.test(url))
    .sort()
}

test.describe('a download of thirty issues', () => {
  /** Starts the download on a host that stops responding after ten files. */
  async function saveTen(page: Page, host: FaultHost) {
    const catalogue = serveArchive(host, madeArchive(30, 2))
    const first = catalogue.issues.slice(0, 10)
    const rest = catalogue.issues.slice(10)
    const silence = host.fail(new RegExp(`archive/issues/(?!${first.map(({ id }) => id).join('|')})`), {
      kind: 'hang',
    })
    await page.goto('/en/about/')
    await expect(page.getByText('Downloading: 10 of 30 issues')).toBeVisible()
    await expect.poll(() => host.count(issueFiles)).toBe(15)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
    return { all: catalogue.issues, first, rest, silence }
  }

  const missing = (rest: Catalogue['issues']) => rest.map(({ file }) => `/archive/${file}`).sort()

  test('stays stopped after the reader stops it, and later resumes where it was', async ({ page, host }) => {
    const { all, first, rest, silence } = await saveTen(page, host)
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('10 of 30 issues are on this device')).toBeVisible()
    expect(await held(page)).toEqual(archivePaths({ issues: first }))
    silence.remove()
    host.forget()
    await page.reload()
    await expect(page.getByText('10 of 30 issues are on this device')).toBeVisible()
    expect(askedIssues(host)).toEqual([])
    await page.getByRole('button', { name: /^Download all/ }).click()
    await expectDownloaded(page, 30)
    expect(askedIssues(host)).toEqual(missing(rest))
    expect(await held(page)).toEqual(archivePaths({ issues: all }))
  })

  test('resumes on the next page after its page was closed, and fetches nothing twice', async ({
    page,
    host,
    context,
  }) => {
    const { all, rest, silence } = await saveTen(page, host)
    await page.close()
    silence.remove()
    host.forget()
    const next = await context.newPage()
    await openDownloaded(next, '/en/about/', 30)
    expect(askedIssues(host)).toEqual(missing(rest))
    expect(await held(next)).toEqual(archivePaths({ issues: all }))
  })
})

test.describe('a download waits for consent', () => {
  /** Expects no download without consent, and a complete one after it. */
  async function expectAsked(page: Page, host: FaultHost, button: string | RegExp): Promise<void> {
    const { issues, glossary } = await readCatalogue()
    for (const visit of ['first', 'later']) {
      await page.goto('/en/about/')
      await expect(page.getByText('0 of 4 issues are on this device')).toBeVisible()
      expect(askedIssues(host), `on a ${visit} visit`).toEqual([])
      expect(await held(page)).toEqual(['/archive/catalogue.json'])
    }
    await page.getByRole('button', { name: button }).click()
    await expectDownloaded(page)
    expect(askedIssues(host)).toEqual(issues.map(({ file }) => `/archive/${file}`).sort())
    // A reader who wants everything gets the words of the issues as well, after the issues.
    await expect.poll(() => held(page)).toEqual(archivePaths({ issues, glossary }, true))
  }

  // A device that fills up (`faults.spec.ts`) is one that saves data.
  test('if it is large', async ({ page, host }) => {
    const catalogue = await readCatalogue()
    const { issues } = catalogue
    serveCatalogue(host, { ...catalogue, issues: issues.map((issue) => ({ ...issue, bytes: 6e6 })) })
    await expectAsked(page, host, 'Download all (24 MB)')
  })
})

test.describe('an issue that the reader removes', () => {
  test('stays away until the reader downloads it again', async ({ page, host }) => {
    const { issues, glossary } = await readCatalogue()
    await openDownloaded(page, '/en/settings/')
    host.forget()
    await page.getByRole('button', { name: 'Remove October 2018 from this device' }).click()
    const some = page.locator('.status-line').getByText('3 of 4 issues are on this device')
    await expect(some).toBeVisible()
    expect(await held(page)).toEqual(
      archivePaths({ issues: issues.filter(({ id }) => id !== '2018-10'), glossary }),
    )
    await page.reload()
    await expect(some).toBeVisible()
    expect(askedIssues(host)).toEqual([])
    await dropHttpCache(page)
    await page.getByRole('button', { name: 'Download October 2018 to this device' }).click()
    await expectDownloaded(page)
    expect(host.count(issueFile('2018-10'))).toBe(1)
    expect(host.count(issueFiles)).toBe(1)
    expect(await held(page)).toEqual(archivePaths({ issues, glossary }))
  })
})
