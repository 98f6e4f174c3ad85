import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { nextLabel, otherBuilds } from './support/builds.ts'
import { cachedPaths, dropHttpCache, evictCached, spoilCached } from './support/device.ts'
import { noiseOfFaults } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded, stories, watchLoads } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

const story = '/en/issues/2018-10/guizhou-telecom-growth/'

/** Clears the origin's storage, as the browser's settings or a full device would. */
async function clearStores(page: Page, storageTypes: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes })
}

/** The files of the build under test that its folder contains, as paths on the host. */
async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(join('dist', folder))).map((name) => `/${folder}${name}`)
}

/** Asks the active worker to repair the shell, as pages do; runs in the page. */
function askToMend(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  navigator.serviceWorker.controller?.postMessage({ type: 'MEND_SHELL' }, [port2])
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
  })
}

test.describe('the device', () => {
  test('one visit restores emptied caches or cleared site data, without a reload', async ({ page, host }) => {
    await openDownloaded(page, '/en/about/')
    const before = await cachedPaths(page)
    for (const what of ['cache_storage', 'all']) {
      await test.step(what, async () => {
        host.forget()
        await clearStores(page, what)
        const loads = watchLoads(page)
        await openDownloaded(page, '/en/about/')
        expect(loads.count).toBe(1)
        expect(await cachedPaths(page)).toEqual(before)
        // The page that was open may have begun to fetch them.
        const issues = host.requests.map(({ url }) => url).filter((url) => url.includes('archive/issues/'))
        expect(new Set(issues).size).toBe(4)
        await host.stop()
        await page.goto(story)
        await expect(stories(page)).toBeVisible()
        await host.start()
      })
    }
  })

  testOnKeptDevice(
    'the app repairs its code on the device, and loads the page once more',
    async ({ page, host, tolerate }) => {
      tolerate(/integrity|MIME/)
      await openDownloaded(page, '/en/about/')
      const before = await cachedPaths(page)
      const [code = ''] = (await filesIn('assets/')).filter((path) => /index-[\w-]+\.js$/.test(path))
      for (const how of ['cut', 'page'] as const) {
        await test.step(how, async () => {
          await spoilCached(page, code, how)
          await dropHttpCache(page)
          host.forget()
          const loads = watchLoads(page)
          await openDownloaded(page, '/en/about/')
          expect(loads.count).toBe(2)
          expect(host.count(/assets\//)).toBe(1)
          expect(await cachedPaths(page)).toEqual(before)
        })
      }
      await host.stop()
      await page.goto(story)
      await expect(stories(page)).toBeVisible()
    },
  )

  testOnKeptDevice(
    'code that cannot be repaired without the host is requested once, and arrives with the server',
    async ({ page, host, tolerate }) => {
      tolerate(noiseOfFaults)
      await openDownloaded(page, '/en/about/')
      const [code = ''] = (await filesIn('assets/')).filter((path) => /index-[\w-]+\.js$/.test(path))
      await spoilCached(page, code, 'cut')
      await dropHttpCache(page)
      await host.stop()
      await page.goto(story, { waitUntil: 'domcontentloaded' })
      await expect(page.getByRole('alert')).toContainText('or are damaged on this device')
      await expect(page.getByText('three times the national average')).toBeVisible()
      expect(await page.evaluate(askToMend)).toEqual({ whole: false })
      await expect(page.locator('script[src]')).toHaveCount(1)
      await page.goto('/zh/about/', { waitUntil: 'domcontentloaded' })
      await expect(page.getByRole('alert')).toContainText('程序文件未能加载，或在本机已损坏')
      await host.start()
      await page.getByRole('link', { name: '重试' }).click()
      await expectDownloaded(page)
    },
  )

  test('damaged code that the server no longer has: its newer release takes over with one reload', async ({
    page,
    host,
    tolerate,
  }) => {
    tolerate(noiseOfFaults)
    await openDownloaded(page, '/en/about/')
    const [code = ''] = (await filesIn('assets/')).filter((path) => /index-[\w-]+\.js$/.test(path))
    await spoilCached(page, code, 'flipped')
    await dropHttpCache(page)
    host.deploy(otherBuilds.next)
    const loads = watchLoads(page)
    await page.goto('/en/about/')
    await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
    await expectDownloaded(page)
    expect(loads.count).toBe(2)
  })

  test('the app is installed and repaired through redirects, and opens offline', async ({ page, host }) => {
    const body = await readFile('dist/shell.html', 'utf8')
    host.fail(/\/shell$/, { kind: 'answer', body })
    host.fail(/\/shell\.html/, { kind: 'redirect', to: '/shell', status: 308 })
    await openDownloaded(page, '/en/about/')
    await evictCached(page, '/shell.html')
    await openDownloaded(page, '/en/about/')
    expect(Object.values(await cachedPaths(page)).flat()).toContain('/shell.html')
    await evictCached(page, '/shell.html')
    expect(await page.evaluate(askToMend)).toEqual({ whole: true })
    await host.stop()
    await page.goto(story)
    await expect(stories(page)).toBeVisible()
  })
})
