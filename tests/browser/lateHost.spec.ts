import type { Locator } from '@playwright/test'
import { laterHeadline, laterIssue, otherBuilds } from './support/builds.ts'
import { type FaultHost, issueFile } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded, stories } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const catalogue = /archive\/catalogue\.json/
const newer = 'October 2021'
const silent = { kind: 'hang' } as const

/**
 * A release of the archive with a new issue and a correction in July 2021. The host does not yet have all of its files.
 */
function release(host: FaultHost, ...late: readonly RegExp[]) {
  host.deploy(otherBuilds.later)
  for (const address of late) host.fail(address, silent)
}

test.describe('a device that has the archive, and a server that does not answer', () => {
  test.beforeEach(({ page }) => openDownloaded(page, '/en/about/'))

  test('for a new and a corrected issue: each page shows what the device has, and what is loading', async ({
    page,
    host,
  }) => {
    release(host, issueFile(laterIssue), issueFile('2021-07'))
    await test.step('the front page shows all others, and the new one in its place', async () => {
      const section = page.getByRole('region', { name: newer })
      // On a busy machine the catalogue is late, too: this page has the device's, and the next one the new
      // one.
      await expect(async () => {
        await page.goto('/en/')
        await expect(stories(page).first()).toBeVisible()
        await expect(section.getByRole('img', { name: 'Loading…' })).toBeAttached({ timeout: 2_000 })
      }).toPass()
      for (const other of ['August 2021', 'July 2021'])
        await expect(page.getByRole('region', { name: other }).getByRole('article')).not.toHaveCount(0)
    })
    await test.step('the corrected one is as the device has it', async () => {
      await page.goto('/en/issues/2021-07/')
      await expect(stories(page)).toHaveCount(17)
      await expect(page.getByText(laterHeadline)).toHaveCount(0)
    })
    await test.step('the page of the new one stands, and says that it is on its way', async () => {
      await page.goto(`/en/issues/${laterIssue}/`)
      await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
      await expect(page.getByRole('main').getByRole('img', { name: 'Loading…' })).toBeVisible()
      host.heal()
      await page.reload()
      await expect(stories(page)).toHaveCount(2)
    })
  })
})

test.describe('a catalogue that comes late', () => {
  test.beforeEach(({ page }) => openDownloaded(page, '/en/about/'))

  test('announces and saves the new issue', async ({ page, host }) => {
    release(host)
    host.fail(catalogue, { kind: 'slow', delay: 3000 })
    await page.goto('/en/')
    await expect(stories(page).first()).toBeVisible()
    await expect(page.getByRole('region', { name: newer })).toHaveCount(0)
    await expect(page.getByText(`New issue: ${newer} (2 stories)`)).toBeVisible()
    await expectDownloaded(page, 5)
    await page.getByRole('link', { name: 'Read', exact: true }).click()
    await expect(page).toHaveURL(`/en/issues/${laterIssue}/`)
    await expect(stories(page)).toHaveCount(2)
    await expect(page.getByText(`New issue: ${newer}`)).toHaveCount(0)
  })

  test('is waited for if the device does not know the address', async ({ page, host }) => {
    release(host)
    host.fail(catalogue, { kind: 'slow', delay: 12_000 })
    await page.goto(`/en/issues/${laterIssue}/`)
    await expect(page.getByRole('heading', { level: 1, name: 'Still loading' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Go to the front page' })).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).focus()
    await expect(stories(page)).toHaveCount(2)
    await expect(page.getByText('Still loading')).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
  })
})

/** How visible a delayed element is, so many milliseconds after it was added. */
function opacityAt(element: Locator, time: number): Promise<string> {
  return element.evaluate((found, at) => {
    const [appearing] = found.getAnimations()
    appearing?.pause()
    if (appearing) appearing.currentTime = at
    return getComputedStyle(found).opacity
  }, time)
}

async function expectPatience(element: Locator): Promise<void> {
  await expect(element).toBeAttached()
  expect([await opacityAt(element, 0), await opacityAt(element, 299)]).toEqual(['0', '0'])
  expect([await opacityAt(element, 300), await opacityAt(element, 5000)]).toEqual(['1', '1'])
}

test.describe('a reader who waits sees nothing for 300 ms, and then', () => {
  test.beforeEach(({ host }) => void host.fail(issueFile('2018-10'), { kind: 'hang' }))

  test('a bar, if the next page is loading', async ({ page }) => {
    await page.goto('/en/issues/')
    // Before the app has started, the browser itself follows a link.
    await expect(page.getByText(/^Downloading/)).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'October 2018' }).click()
    await expectPatience(page.getByRole('progressbar', { name: 'Loading…' }))
  })
})
