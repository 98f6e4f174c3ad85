import type { Locator } from '@playwright/test'
import { issueFile } from './support/faultHost.ts'
import { expect, test } from './support/test.ts'

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
