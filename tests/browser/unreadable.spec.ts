import type { Page } from '@playwright/test'
import { preferencesKey } from '../../src/boot/contracts.ts'
import { pages } from './support/addresses.ts'
import { buildWithCode } from './support/copyOfBuild.ts'
import { noiseOfFaults } from './support/faultHost.ts'
import { findLayoutShifts } from './support/layout.ts'
import { comeBack, expectDownloaded, openDownloaded, stories, watchLoads } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const front = '/en/'
const story = '/en/issues/2018-10/guizhou-telecom-growth/'
const words = 'three times the national average'
const tooOld = 'This browser cannot run the app'
const notThere = 'The app’s files did not load'

/** Beginnings of code that a browser cannot run. */
const unreadable = {
  'does not parse': 'const tomorrow = 1 |> 2;',
  'throws as it starts': 'throw new TypeError("tomorrow is not a function");',
} as const

/** The browser's messages about these, and about missing pages. */
const noise = /Unexpected token|tomorrow is not a function|status of 404/

/** The controls that would do nothing: all of them except a story's reading language. */
async function expectNoDeadControls(page: Page): Promise<void> {
  const controls = page.locator('button, input:not([name=view]), select').filter({ visible: true })
  expect(await controls.evaluateAll((found) => found.map(({ outerHTML }) => outerHTML))).toEqual([])
  const idle = page.getByText(/^(?:Checking what is on this device|Tap a sentence)/)
  await expect(idle.filter({ visible: true })).toHaveCount(0)
}

const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

test.describe('a browser that cannot run the reader’s code', () => {
  for (const [index, [name, before]] of Object.entries(unreadable).entries()) {
    test(`code that ${name}: every page says so and keeps its text`, async ({ page, host, tolerate }) => {
      tolerate(noise)
      host.deploy(await buildWithCode(before))
      const loads = watchLoads(page)
      // A page behaves the same whatever the reason that it has no code, so one fault is tested on every
      // page.
      const shown = index === 0 ? [...pages, '/nothing/'] : pages.slice(0, 2)
      for (const kind of shown) {
        await page.goto(`/en${kind}`)
        await expect(page.getByRole('alert')).toContainText(tooOld)
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
        await expectNoDeadControls(page)
      }
      expect(loads.count).toBe(shown.length)
      await page.goto(story)
      await page.getByRole('radio', { name: '中文' }).check()
      await expect(page.getByText(words)).toBeHidden()
      await page.goto('/zh/')
      await expect(page.getByRole('alert')).toContainText('此浏览器无法运行本应用')
      expect(await workers(page)).toBe(0)
    })

    // A page detects both in the same way, so one release throws online, and the other does not parse
    // offline.
    if (index > 0)
      test(`a release that ${name}: its pages come from the server, and the worker is removed`, async ({
        page,
        host,
        tolerate,
      }) => {
        tolerate(noise)
        await openDownloaded(page, front)
        host.deploy(await buildWithCode(before))
        await comeBack(page)
        const loads = watchLoads(page)
        await page.getByRole('button', { name: 'Update now' }).click()
        // The first load follows consent; the second leads from the worker's page to the host's. Each page
        // says so.
        await expect.poll(() => loads.count).toBe(2)
        await expect(stories(page).first()).toBeVisible()
        await expect(page.getByRole('alert')).toContainText(tooOld)
        await expectNoDeadControls(page)
        expect(await workers(page)).toBe(0)
        expect(loads.count).toBe(2)
        await page.goto(story)
        await expect(page.getByRole('alert')).toContainText(tooOld)
        await expect(page.getByText(words)).toBeVisible()
        expect(loads.count).toBe(3)

        host.deploy('dist')
        await openDownloaded(page, front)
        expect(await workers(page)).toBe(1)
      })

    if (index === 0)
      test(`a release that ${name}, offline: the device shows what it can and says so`, async ({
        page,
        host,
        tolerate,
      }) => {
        tolerate(noise)
        tolerate(noiseOfFaults)
        await openDownloaded(page, '/en/about/')
        host.deploy(await buildWithCode(before))
        await comeBack(page)
        await expect(page.getByRole('button', { name: 'Update now' })).toBeVisible()
        await host.stop()
        await page.getByRole('button', { name: 'Update now' }).click()
        await expect(page.getByRole('alert')).toContainText(tooOld)
        const loads = watchLoads(page)
        await page.goto(story)
        await expect(page.getByRole('alert')).toContainText(tooOld)
        await expect(page.getByText(words)).toBeVisible()
        await expectNoDeadControls(page)
        expect(loads.count).toBe(1)
        expect(await workers(page)).toBe(1)
        await host.start()
        await page.reload()
        await expect(page.getByRole('link', { name: 'Previous story' })).toBeVisible()
        await expect(page.getByRole('alert')).toContainText(tooOld)
        expect(await workers(page)).toBe(0)
      })
  }

  test('that has no modules gets the same message', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule')
    })
    await page.goto(front)
    await expect(page.getByRole('alert')).toContainText(tooOld)
    await expect(stories(page).first()).toBeVisible()
  })
})

test('if the code does not arrive, the page keeps its text, says so, and offers to try again', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  tolerate(/MIME/)
  const loads = watchLoads(page)
  for (const [index, fault] of [
    { kind: 'answer', status: 503 } as const,
    { kind: 'destroy' } as const,
    { kind: 'answer', body: '<p>Sign in', contentType: 'text/html' } as const,
    { kind: 'hang' } as const,
  ].entries()) {
    await test.step(JSON.stringify(fault), async () => {
      host.heal()
      host.fail(/assets\/index-.*\.js/, fault)
      await page.goto(front, { waitUntil: 'domcontentloaded' })
      await expect(page.getByRole('alert')).toContainText(notThere)
      await expect(stories(page).first()).toBeVisible()
      await expectNoDeadControls(page)
      expect(loads.count).toBe(index + 1)
    })
  }
  host.heal()
  await page.getByRole('link', { name: 'Try again' }).click()
  await expectDownloaded(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a part of the app that the browser keeps damaged is replaced when its reader tries again', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  const part = /assets\/later-.*\.js/
  host.fail(part, { kind: 'truncate', bytes: 9_000, framing: 'close', times: 1 })
  await page.goto(story)
  await expect(page.getByText('Could not check what is on this device')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Could not check what is on this device')).toBeVisible()
  expect(host.count(part)).toBe(1)

  const loads = watchLoads(page)
  await host.stop()
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(words)).toBeVisible()
  expect(loads.count).toBe(0)
  await page.keyboard.press('Escape')
  await host.start()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectDownloaded(page)
})

for (const [address, code] of [
  [front, 'index'],
  [story, 'storyPage'],
] as const) {
  test(`if the code of ${code} is late at ${address}, the page says so until the app starts, and does not shift`, async ({
    page,
    host,
  }) => {
    host.fail(new RegExp(`assets/${code}-.*\\.js`), { kind: 'slow', delay: 15_000 })
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    await expect(page.getByRole('alert')).toContainText(notThere)
    await expect(stories(page).first()).toBeVisible()
    await expectNoDeadControls(page)
    await expectDownloaded(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.locator('.needs-app').filter({ visible: true }).first()).toBeVisible()
    expect(await findLayoutShifts(page)).toEqual([])
  })
}

test('text typed while the code is late is searched for when the code arrives', async ({ page, host }) => {
  host.fail(/assets\/index-.*\.js/, { kind: 'slow', delay: 13_000 })
  await page.goto('/en/search/', { waitUntil: 'domcontentloaded' })
  const box = page.getByRole('searchbox')
  await box.fill('chengdu')
  await expect(page.getByRole('alert')).toContainText(notThere)
  await page.keyboard.type(' trade')
  await expectDownloaded(page)
  await expect(box).toHaveValue('chengdu trade')
  await expect(box).toBeFocused()
  await expect(page).toHaveURL(/\?q=chengdu\+trade$/)
})

test('the notice of late code covers little of a small screen', async ({ page, host }) => {
  await page.setViewportSize({ width: 667, height: 375 })
  await page.addInitScript(
    (key) => localStorage.setItem(key, JSON.stringify({ textSize: 5 })),
    preferencesKey,
  )
  host.fail(/assets\/index-.*\.js/, { kind: 'hang' })
  await page.goto(story, { waitUntil: 'domcontentloaded' })
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(notThere)
  expect((await notice.boundingBox())?.height).toBeLessThan(375 / 3)
})

test('errors of other scripts do not affect the app', async ({ page, tolerate }) => {
  tolerate(/not ours/)
  await page.addInitScript(() => {
    setTimeout(() => {
      throw new Error('not ours')
    })
    void Promise.reject(new Error('not ours'))
    addEventListener('reader-started', () => setTimeout(() => Promise.reject(new Error('not ours'))))
  })
  await openDownloaded(page, front)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Place' })).toBeVisible()
})
