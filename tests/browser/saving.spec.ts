import { setTimeout as later } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/axe.ts'
import { otherBuilds } from './support/builds.ts'
import { roomOnDevice, textOnDisk } from './support/device.ts'
import { noiseOfFaults } from './support/faultHost.ts'
import { startKillable } from './support/killableBrowser.ts'
import { findLayoutShifts } from './support/layout.ts'
import { openDownloaded, showOlderStories, stories } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

const airport = '/en/issues/2021-07/tianfu-airport-opens/'
const headline = 'Tianfu airport opens, making Chengdu a two-hub city'
const saveButton = (page: Page) => page.getByRole('button', { name: /^(Save story|Saved)$/ })

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

// A kill that comes later finds it on the disk as well.
test('a story saved and a sentence marked 200 ms before the browser is killed are still there', async ({
  host,
  launchOptions,
}, info) => {
  const profile = info.outputPath('profile')
  const killed = await startKillable(profile, launchOptions)
  const page = await killed.context.newPage()
  await openDownloaded(page, `${host.url}${airport.slice(1)}`)
  await page.locator('#p1 [data-s]:visible').first().click()
  await page.getByRole('button', { name: 'Save story' }).click()
  await page.getByRole('button', { name: 'Mark', exact: true }).click()
  await later(200)
  await killed.kill()
  const next = await startKillable(profile, launchOptions)
  const list = await next.context.newPage()
  await openDownloaded(list, `${host.url}en/saved/`)
  await expect(stories(list).getByRole('heading', { level: 3 }).first()).toHaveText(headline)
  await expect(list.getByRole('region', { name: 'Marks' }).getByRole('article')).toHaveCount(1)
  await next.kill()
})

testOnKeptDevice(
  'a tap on “Mark” paints both halves within two frames, and they stay painted where they are offline',
  async ({ page, host }) => {
    await openDownloaded(page, airport)
    await page.locator('#p1 [data-s]:visible').first().click()
    const mark = page.getByRole('button', { name: 'Mark', exact: true })
    const frames = await mark.evaluate(async (button) => {
      if (button instanceof HTMLElement) button.click()
      let frame = 0
      while (!document.querySelector('[data-mark]') && frame < 60) {
        await new Promise(requestAnimationFrame)
        frame += 1
      }
      return frame
    })
    expect(frames).toBeLessThanOrEqual(2)
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Which runway?')
    await page.getByRole('button', { name: 'Save the note' }).click()
    await expectNoAxeViolations(page)
    await host.stop()
    await page.reload()
    await expect(page.locator('#p1 [data-mark=yellow]')).toHaveCount(2)
    await expect(page.locator('#p1 [data-note]:visible')).toHaveCount(1)
    expect(await findLayoutShifts(page)).toEqual([])
  },
)
