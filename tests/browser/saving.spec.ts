import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/axe.ts'
import { otherBuilds } from './support/builds.ts'
import { roomOnDevice, textOnDisk } from './support/device.ts'
import { noiseOfFaults } from './support/faultHost.ts'
import { findLayoutShifts } from './support/layout.ts'
import { openDownloaded, showOlderStories, stories } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

const airport = '/en/issues/2021-07/tianfu-airport-opens/'
const headline = 'Tianfu airport opens, making Chengdu a two-hub city'
const saveButton = (page: Page) => page.getByRole('button', { name: /^(Save story|Saved)$/ })

testOnKeptDevice(
  'a story is saved, listed after an offline reload, removed and restored',
  async ({ page, host }) => {
    await openDownloaded(page, airport)
    await saveButton(page).click()
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true')
    await host.stop()
    await page.reload()
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true')
    await expect(saveButton(page)).toHaveAccessibleName('Saved')
    await page.goto('/en/saved/')
    await expect(stories(page).getByRole('heading', { level: 3 })).toHaveText([headline])
    expect(await findLayoutShifts(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove' }).click()
    await expect(stories(page)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
    await page.keyboard.press('Enter')
    await stories(page).getByRole('link', { name: headline }).click()
    await expect(page).toHaveURL(airport)
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true')
  },
)

test('on a full device the page says that a save is not safe yet, and stores it when there is space', async ({
  page,
  host,
  tolerate,
}) => {
  tolerate(noiseOfFaults)
  const limitRoom = await roomOnDevice(page, host)
  await limitRoom(1)
  await page.goto(airport)
  await saveButton(page).click()
  await expect(page.getByRole('alert')).toContainText('may be lost')
  await page.goto('/en/saved/')
  await expect(stories(page)).toHaveCount(1)
  await expect(page.getByRole('alert')).toContainText('Remove downloaded issues')
  await limitRoom()
  await page.reload()
  await expect(stories(page)).toHaveCount(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await textOnDisk(page)).toContain(headline)
})

test.describe('a disk that does not answer', () => {
  /** Saves a story in a tab to which the disk never answers. */
  async function saveWithoutAnswer(tab: Page): Promise<void> {
    await tab.addInitScript(() => {
      Object.assign(IDBFactory.prototype, { open: () => new EventTarget() })
    })
    await openDownloaded(tab, '/en/issues/2021-07/yukuaiban-3/')
    await saveButton(tab).click()
    await expect(tab.getByRole('alert')).toContainText('cannot be read right now')
  }

  testOnKeptDevice(
    'is reported, blocks nothing, and has lost nothing when it answers again',
    async ({ page, context }) => {
      await openDownloaded(page, airport)
      await saveButton(page).click()
      await expect.poll(() => textOnDisk(page)).toContain(headline)
      const other = await context.newPage()
      // A tab whose disk answers would import what the other saves.
      await page.close()
      await saveWithoutAnswer(other)
      await other.goto('/en/saved/')
      await expect(other.getByRole('alert')).toContainText('cannot be read right now')
      await expect(stories(other)).toHaveCount(1)
      const answered = await context.newPage()
      await answered.goto('/en/saved/')
      await expect(stories(answered)).toHaveCount(2)
    },
  )
})

testOnKeptDevice('a story opened for the first time offers nothing to continue', async ({ page }) => {
  // On a wide screen with both languages side by side, its first paragraph begins low.
  await openDownloaded(page, '/en/issues/2021-07/chengdu-trade-five-months/?view=both')
  await expect(saveButton(page)).toBeEnabled()
  await expect(page.getByRole('link', { name: 'Continue where you left off' })).toHaveCount(0)
})

test.describe('a long story', () => {
  test.use({ folder: otherBuilds.made })
  const long = '/en/issues/2020-03/long/'
  const resume = (page: Page) => page.getByRole('link', { name: 'Continue where you left off' })
  const offer = (page: Page) => page.getByRole('link', { name: /^Continue: / })
  const scrolled = (page: Page) => page.evaluate(() => scrollY)
  const paragraphInAddress = (page: Page) => page.locator(new URL(page.url()).hash)

  async function readTo(page: Page, paragraph: string): Promise<void> {
    await page.locator(paragraph).evaluate((pair) => {
      window.scrollBy({ top: pair.getBoundingClientRect().top - 10, behavior: 'instant' })
    })
  }

  test('left in the middle can be continued from the front page, its issue and its top', {
    tag: '@wide',
  }, async ({ page, isMobile }) => {
    await openDownloaded(page, long, 7)
    await readTo(page, '#p12')
    await expect.poll(() => textOnDisk(page)).toContain('"paragraph":1')
    for (const address of ['/en/', '/en/issues/2020-03/']) {
      await page.goto(address)
      await expect(offer(page)).toBeInViewport()
      expect(await findLayoutShifts(page)).toEqual([])
    }
    // The offer is the same on both lists, and on a wide screen.
    if (isMobile) await expectNoAxeViolations(page)
    await offer(page).click()
    await expect(page).toHaveURL(/\/long\/#p1\d$/)
    await expect(paragraphInAddress(page)).toBeInViewport()
    await expect(resume(page)).toHaveCount(0)

    await page.goto(`${long}?view=both`)
    await expect(resume(page)).toBeInViewport()
    expect(await scrolled(page)).toBe(0)
    expect(await findLayoutShifts(page)).toEqual([])
    if (isMobile) await expectNoAxeViolations(page)
    await resume(page).click()
    await expect(page).toHaveURL(/\/long\/\?view=both#p1\d$/)
    await expect(paragraphInAddress(page)).toBeInViewport()
    await expect(resume(page)).toHaveCount(0)
    await expect(page.locator('[data-s]:focus')).toBeInViewport()
  })

  test('is not offered if the address or the browser restores a position', async ({ page }) => {
    await openDownloaded(page, long, 7)
    await readTo(page, '#p12')
    await expect.poll(() => textOnDisk(page)).toContain('"paragraph":1')
    const before = await scrolled(page)
    await page.reload()
    await expect(saveButton(page)).toBeAttached()
    await expect.poll(async () => Math.abs((await scrolled(page)) - before)).toBeLessThanOrEqual(2)
    await expect(resume(page)).toHaveCount(0)
    await page.goto(`${long}#p3`)
    await expect(page.locator('#p3')).toBeInViewport()
    await expect(resume(page)).toHaveCount(0)
  })

  test('is marked as read when its end has been on the screen', async ({ page }) => {
    await openDownloaded(page, long, 7)
    await readTo(page, '#p12')
    await expect.poll(() => textOnDisk(page)).toContain('"paragraph":1')
    await readTo(page, '#p40')
    await expect.poll(() => textOnDisk(page)).toContain('"readAt"')
    expect(await textOnDisk(page)).not.toContain('paragraph')
    await page.goto('/en/issues/2020-03/')
    const item = stories(page).filter({ hasText: 'Headline of long' }).first()
    await expect(item.getByText('Read', { exact: true })).toBeVisible()
    expect(await findLayoutShifts(page)).toEqual([])
    await expect(offer(page)).toHaveCount(0)
    await page.goto('/en/issues/')
    await expect(page.getByText('1 of 6 read')).toBeVisible()
    expect(await findLayoutShifts(page)).toEqual([])
    await page.goto('/en/')
    await expect(page.getByText('Read', { exact: true }).first()).toBeVisible()
    expect(await findLayoutShifts(page)).toEqual([])
  })
})

testOnKeptDevice('no focused element is under the tab bar', async ({ page }) => {
  for (const address of ['/zh/issues/2021-07/', '/en/', '/zh/saved/']) {
    await openDownloaded(page, address)
    // Without a keyboard, no shortcuts are offered.
    await expect(page.getByRole('button', { name: /Keyboard shortcuts|键盘快捷键/ })).toHaveCount(0)
    await showOlderStories(page)
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    for (let presses = 0; presses < 45; presses += 1) {
      await page.keyboard.press('Tab')
      const under = await page.evaluate(() => {
        const focused = document.activeElement
        const tabs = document.querySelector('#app > nav')
        if (!focused || !tabs || tabs.contains(focused) || focused === document.body) return undefined
        const below = focused.getBoundingClientRect().bottom > tabs.getBoundingClientRect().top
        return below ? focused.outerHTML.slice(0, 120) : undefined
      })
      expect([address, under]).toEqual([address, undefined])
    }
  }
})
