import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import {
  laterIssue,
  laterLabel,
  listedShell,
  nextLabel,
  otherBuilds,
  readCatalogue,
} from './support/builds.ts'
import { copyOfBuild } from './support/copyOfBuild.ts'
import { archivePaths, cachedPaths } from './support/device.ts'
import { serveCatalogue } from './support/faultHost.ts'
import {
  comeBack,
  expectDownloaded,
  openDownloaded,
  stories,
  waitForUpdateCheck,
  watchLoads,
} from './support/reader.ts'
import { expect, test } from './support/test.ts'

const offer = 'A new version of the app is ready.'
const updateNow = (page: Page) => page.getByRole('button', { name: 'Update now' })

test.describe('a release of the reader', () => {
  for (const worker of ['allow', 'block'] as const) {
    test.describe(`with service workers: ${worker}`, () => {
      test.use({ serviceWorkers: worker })

      test('an open page requests none of the code that the server no longer has', async ({
        page,
        host,
        tolerate,
      }) => {
        tolerate(/blocked by Playwright/)
        await page.goto('/en/')
        await expect(page.locator('.app > [data-device]:not([data-device=checking])')).toBeAttached()
        const loads = watchLoads(page)
        // The search has its own code, which is fetched last.
        await expect.poll(() => page.workers().length).toBe(2)
        await expect
          .poll(() => host.requests.map(({ url, status }) => [/searchWorker/.test(url), status]))
          .toContainEqual([true, 200])
        host.deploy(otherBuilds.next)
        await comeBack(page)
        // The new worker has all of its own files by then, and waits.
        if (worker === 'allow') await expect(page.getByText(offer)).toBeVisible()
        host.forget()
        const sections = page.getByRole('navigation', { name: 'Sections' })
        for (const name of ['Issues', 'Settings', 'Saved', 'Stories']) {
          await sections.getByRole('link', { name }).click()
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
        }
        await sections.getByRole('link', { name: 'Search' }).click()
        await page.getByRole('searchbox').fill('hospital')
        await expect(page.getByText('2 stories found')).toBeVisible()
        await sections.getByRole('link', { name: 'Stories' }).click()
        await stories(page).first().getByRole('link').click()
        await expect(page.getByRole('radiogroup')).toBeVisible()
        await page.getByRole('radio', { name: '中文' }).check()
        await expect(stories(page).getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u)
        expect(loads.count).toBe(0)
        expect(host.count(/assets\//)).toBe(0)
        expect(host.requests.filter(({ status }) => status === 404)).toEqual([])
      })
    })
  }

  test.describe('a part of the app that the server has lost', () => {
    test.use({ serviceWorkers: 'block' })
    const lost = { kind: 'answer', status: 404 } as const
    const note = 'This part of the app could not be loaded'

    test('a page: the address loads once more, keeps its text and says so', async ({
      page,
      host,
      tolerate,
    }) => {
      tolerate(/blocked by Playwright|status of 404/)
      host.fail(/assets\/later/, lost)
      await page.goto('/en/')
      // What keeps the device up to date is in the part that is lost, and the page says so.
      await expect(page.locator('.app > [data-says=true]')).toBeAttached()
      const loads = watchLoads(page)
      const sections = page.getByRole('navigation', { name: 'Sections' })
      await sections.getByRole('link', { name: 'Settings' }).click()
      // The page before the load may say so, too.
      await expect.poll(() => loads.count).toBe(1)
      await expect(page.getByRole('alert')).toContainText(note)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
      host.heal()
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('radio', { name: 'Dark' }).check()
      await expect(page.getByRole('alert')).toHaveCount(0)
      await expect.poll(() => loads.count).toBe(2)
    })

    test('a sheet: it says so, and the page stays', async ({ page, host, tolerate }) => {
      tolerate(/blocked by Playwright|status of 404/)
      host.fail(/assets\/later/, lost)
      await page.goto('/en/issues/2021-07/yukuaiban-3/')
      await page.getByRole('button', { name: 'Share' }).click()
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText(note)
      host.heal()
      await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('button', { name: 'Share' }).click()
      await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible()
    })
  })

  test('two releases while a page is open: one consent installs the latest', async ({ page, host }) => {
    await openDownloaded(page, '/en/')
    host.deploy(otherBuilds.next)
    await comeBack(page)
    await expect(page.getByText(offer)).toBeVisible()
    host.deploy(otherBuilds.later)
    await comeBack(page)
    await expect.poll(() => waitingShell(page)).toBe(await shellRevision(otherBuilds.later))
    const loads = watchLoads(page)
    await updateNow(page).click()
    await expect(page.getByRole('contentinfo').getByText(laterLabel)).toBeVisible()
    await expectDownloaded(page, 5)
    expect(loads.count).toBe(1)
    await expect(page.getByText(offer)).toHaveCount(0)
    await host.stop()
    await page.goto(`/en/issues/${laterIssue}/`)
    await expect(page.getByRole('contentinfo').getByText(laterLabel)).toBeVisible()
    await expect(stories(page)).toHaveCount(2)
  })

  test('three tabs: each works until its reader agrees, and is then reloaded once', async ({
    page,
    host,
    context,
  }) => {
    const [second, third] = [await context.newPage(), await context.newPage()]
    const tabs = [page, second, third]
    await openDownloaded(second, '/en/issues/2021-07/')
    for (const tab of [page, third]) await openDownloaded(tab, '/en/about/')
    await waitForUpdateCheck(page)
    await waitForUpdateCheck(second)
    const loads = tabs.map(watchLoads)
    const counts = () => loads.map(({ count }) => count)
    host.deploy(otherBuilds.next)
    await comeBack(page)
    await updateNow(page).click()
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expect(second.getByText('The app was updated in another tab.')).toBeVisible()
    await stories(second).first().getByRole('link').click()
    await expect(second.getByRole('radiogroup', { name: 'Reading language' })).toBeVisible()
    await second.goBack()
    await expect(stories(second).first()).toBeVisible()
    // Nothing is requested from the host, so this takes less time than a request may take.
    host.fail(/sw\.js/, { kind: 'hang' })
    const agreed = [1, 0, 0]
    for (const [index, tab] of [...tabs.entries()].slice(1)) {
      await expect(tab.getByText('The app was updated in another tab.')).toBeVisible()
      expect(counts()).toEqual(agreed)
      const loaded = tab.waitForEvent('load', { timeout: 8_000 })
      await updateNow(tab).click()
      await loaded
      await expect(tab.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
      agreed[index] = 1
    }
    host.heal()
    for (const tab of tabs) {
      await expectDownloaded(tab)
      await expect(updateNow(tab)).toHaveCount(0)
    }
    expect(counts()).toEqual([1, 1, 1])
  })

  test('releases and new issues arrive although the server lets everything be cached for a year', async ({
    page,
    host,
  }) => {
    const forAYear = (headers: string) => `${headers}\n/*\n  Cache-Control: public, max-age=31536000\n`
    host.deploy(await copyOfBuild('dist', 'first', forAYear))
    await openDownloaded(page, '/en/')
    host.deploy(await copyOfBuild(otherBuilds.later, 'later', forAYear))
    await comeBack(page)
    await expect(page.getByText('New issue: October 2021 (2 stories)')).toBeVisible()
    await updateNow(page).click()
    await expect(page.getByRole('contentinfo').getByText(laterLabel)).toBeVisible()
    await expectDownloaded(page, 5)
  })
})

test.describe('a release of the archive', () => {
  test('withdraws an issue for good, and its address says so', async ({ page, host }) => {
    await openDownloaded(page, '/en/about/')
    const catalogue = await readCatalogue()
    const issues = catalogue.issues.filter(({ id }) => id !== '2018-10')
    const without = { ...catalogue, order: catalogue.order + 1, issues }
    serveCatalogue(host, { ...without, withdrawn: ['2018-10'] })
    await page.goto('/en/issues/')
    await expectDownloaded(page, 3)
    await expect
      .poll(async () => (await cachedPaths(page))[archiveCacheName('/')])
      .toEqual(archivePaths(without))
    await page.goto('/en/issues/2018-10/')
    await expect(page.getByText('The archive has no issue “2018-10”')).toBeVisible()
    // The older catalogue does not restore it.
    host.heal()
    await openDownloaded(page, '/en/issues/', 3)
    await expect(page.getByRole('link', { name: 'October 2018' })).toHaveCount(0)
  })

  test('saved by one tab is not undone by a tab that was opened earlier', async ({ page, host, context }) => {
    await openDownloaded(page, '/en/about/')
    const second = await context.newPage()
    host.deploy(otherBuilds.later)
    await openDownloaded(second, '/en/about/', 5)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expectDownloaded(page, 5)
    expect((await cachedPaths(page))[archiveCacheName('/')]).toEqual(
      archivePaths(await readCatalogue(otherBuilds.later)),
    )
  })
})

/** The revision of the shell in a build's worker. */
async function shellRevision(build: string): Promise<string | undefined> {
  const worker = await readFile(`${build}/sw.js`, 'utf8')
  return listedShell(worker).find(({ url }) => url === 'shell.html')?.revision
}

/** The revision of the shell that the waiting worker brought, once no other worker is installing. */
function waitingShell(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const revisions: string[] = []
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const { pathname, searchParams } = new URL(url)
        if (pathname.endsWith('/shell.html')) revisions.push(searchParams.get('__WB_REVISION__') ?? '')
      }
    }
    // Checked last: a worker that has brought its shell is installing or waiting by then.
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.waiting && !registration.installing ? (revisions.at(-1) ?? null) : null
  })
}
