import { expect, type Locator, type Page } from '@playwright/test'
import { invariant } from '../../../src/archive/invariant.ts'
import type { Issue } from '../../../src/archive/issue.ts'

/** Matches the status line when every issue is on the device. The line then has no text. */
export function wholeDevice(count = 4): string {
  return `.app > [data-device=complete][data-held="${count}"]`
}

/**
 * Waits until the app has taken over the page and the device has everything. If an earlier request for the same address
 * hangs, Chromium may hold a request for twenty seconds.
 */
export async function expectDownloaded(page: Page, count = 4): Promise<void> {
  await expect(page.locator(wholeDevice(count))).toBeAttached()
}

/** Opens the address and waits as `expectDownloaded` does. */
export async function openDownloaded(page: Page, address: string, count = 4): Promise<void> {
  await page.goto(address)
  await expectDownloaded(page, count)
}

/**
 * Goes to an address within the app, as the back button does. It costs a third of a load. The link to the other language
 * has the address of the page that is shown; a story has no such link.
 */
export async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  const other = address.startsWith('/en/') ? address.replace('/en/', '/zh/') : address.replace('/zh/', '/en/')
  const isShown = (addresses: readonly string[]) => {
    const link = document.querySelector('.masthead-language') ?? document.querySelector('link[rel=canonical]')
    return addresses.some((one) => link?.getAttribute('href')?.endsWith(one))
  }
  await expect.poll(() => page.evaluate(isShown, [address.replace(/\?.*/, ''), other])).toBe(true)
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
  await expectDownloaded(page)
}

/** The stories of a list, or the story of a page. */
export function stories(page: Page): Locator {
  return page.getByRole('main').getByRole('article')
}

/** Loads older stories on the front page until there are no more. */
export async function showOlderStories(page: Page): Promise<void> {
  const older = page.getByRole('button', { name: /^(Older stories|更早的报道)$/ })
  await expect(async () => {
    await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
    await expect(older).toHaveCount(0, { timeout: 100 })
  }).toPass()
}

/** The issue of July 2021, which most tests read. */
export function july(archive: readonly Issue[]): Issue {
  return issueOf(archive, '2021-07')
}

function issueOf(archive: readonly Issue[], id: string): Issue {
  const issue = archive.find((one) => one.id === id)
  if (!issue) throw new Error(`The archive has no issue ${id}.`)
  return issue
}

export function storyOf(
  archive: readonly Issue[],
  issueId: string,
  storyId: string,
): Issue['stories'][number] {
  const story = issueOf(archive, issueId).stories.find(({ id }) => id === storyId)
  if (!story) throw new Error(`The issue ${issueId} has no story ${storyId}.`)
  return story
}

/** The reader returns to the page, which then checks for a newer version. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

/** Touches the first character of a text in a visible sentence. */
export async function touchText(page: Page, text: string): Promise<void> {
  await expect(page.locator('article[data-view]')).toBeVisible()
  const point = await page.evaluate(async (wanted) => {
    // A card that has just opened or changed may scroll the text.
    const comesToRest = async (range: Range) => {
      for (let before = Number.NaN, top = Number.NEGATIVE_INFINITY; top !== before; ) {
        before = top
        await new Promise((resolve) => setTimeout(resolve, 100))
        top = range.getBoundingClientRect().top
      }
    }
    for (const sentence of document.querySelectorAll('article [id^="p"] p')) {
      if (!(sentence instanceof HTMLElement) || !sentence.offsetParent) continue
      const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const at = texts.currentNode.textContent?.indexOf(wanted) ?? -1
        if (at === -1) continue
        const range = document.createRange()
        range.setStart(texts.currentNode, at)
        range.setEnd(texts.currentNode, at + 1)
        await comesToRest(range)
        scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' })
        await comesToRest(range)
        const { left, top, width, height } = range.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
    }
    return undefined
  }, text)
  const { x, y } = invariant(point, `“${text}” on the page`)
  await page.mouse.click(x, y)
}

/** Opens the sheet for the look of a story. */
export async function openLook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Text and theme' }).click()
}

/** Chooses in that sheet which words of the story have pinyin, and closes it. */
export async function choosePinyin(page: Page, choice: string): Promise<void> {
  await openLook(page)
  await page.getByRole('dialog').getByRole('radio', { name: choice }).check()
  await page.keyboard.press('Escape')
}

/** Counts page loads from now on. */
export function watchLoads(page: Page): { readonly count: number } {
  const loads = { count: 0 }
  page.on('domcontentloaded', () => {
    loads.count += 1
  })
  return loads
}

/**
 * Waits until a page that was opened again has checked for a newer version. A browser merges a check that
 * starts meanwhile with the first one, and would then miss what the host has published since.
 */
export async function waitForUpdateCheck(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
}
