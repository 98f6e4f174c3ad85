import { madeArchive } from '../site/madeIssues.ts'
import { readCatalogue } from './support/builds.ts'
import { archivePaths, dropHttpCache, heldPaths } from './support/device.ts'
import { type FaultHost, issueFile, serveArchive, serveCatalogue } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const issueFiles = /archive\/issues\//

/** The paths of the requested issue files, sorted by name. */
function askedIssues({ requests }: FaultHost): string[] {
  return requests
    .map(({ url }) => url)
    .filter((url) => issueFiles.test(url))
    .sort()
}

test('a download stays stopped after the reader stops it, and later resumes where it was', async ({
  page,
  host,
}) => {
  const { issues } = serveArchive(host, madeArchive(30, 2))
  const [first, rest] = [issues.slice(0, 10), issues.slice(10)]
  const others = new RegExp(`archive/issues/(?!${first.map(({ id }) => id).join('|')})`)
  const endSilence = host.fail(others, { kind: 'hang' })
  await page.goto('/en/about/')
  await expect(page.getByText('Downloading: 10 of 30 issues')).toBeVisible()
  await expect.poll(() => host.count(issueFiles)).toBe(15)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('10 of 30 issues are on this device')).toBeVisible()
  expect(await heldPaths(page)).toEqual(archivePaths({ issues: first }))
  endSilence()
  host.forget()
  await page.reload()
  await expect(page.getByText('10 of 30 issues are on this device')).toBeVisible()
  expect(askedIssues(host)).toEqual([])
  await page.getByRole('button', { name: /^Download all/ }).click()
  await expectDownloaded(page, 30)
  expect(askedIssues(host)).toEqual(rest.map(({ file }) => `/archive/${file}`).sort())
  expect(await heldPaths(page)).toEqual(archivePaths({ issues }))
})

// A device that fills up (`faults.spec.ts`) is one that saves data.
test('a large download waits for consent, on a later visit as well', async ({ page, host }) => {
  const catalogue = await readCatalogue()
  const { issues } = catalogue
  serveCatalogue(host, { ...catalogue, issues: issues.map((issue) => ({ ...issue, bytes: 6e6 })) })
  for (const visit of ['first', 'later']) {
    await page.goto('/en/about/')
    await expect(page.getByText('0 of 4 issues are on this device')).toBeVisible()
    expect(askedIssues(host), `on a ${visit} visit`).toEqual([])
    expect(await heldPaths(page)).toEqual(['/archive/catalogue.json'])
  }
  await page.getByRole('button', { name: 'Download all (24 MB)' }).click()
  await expectDownloaded(page)
  expect(askedIssues(host)).toEqual(issues.map(({ file }) => `/archive/${file}`).sort())
  // A reader who wants everything gets the words of the issues as well, after the issues.
  await expect.poll(() => heldPaths(page)).toEqual(archivePaths(catalogue, true))
})

test('an issue that the reader removes stays away until the reader downloads it again', async ({
  page,
  host,
}) => {
  const { issues, glossary } = await readCatalogue()
  await openDownloaded(page, '/en/settings/')
  host.forget()
  await page.getByRole('button', { name: 'Remove October 2018 from this device' }).click()
  const some = page.locator('.status-line').getByText('3 of 4 issues are on this device')
  await expect(some).toBeVisible()
  expect(await heldPaths(page)).toEqual(
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
  expect(await heldPaths(page)).toEqual(archivePaths({ issues, glossary }))
})
