import type { Page } from '@playwright/test'
import { openDownloaded, openLook, stories, touchText } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

const pinyin = (page: Page, which: string) =>
  page.getByRole('radiogroup', { name: 'Pinyin' }).getByRole('radio', { name: which })
const card = (page: Page) => page.getByRole('note')
const headline = (page: Page) => stories(page).getByRole('heading', { level: 1 })

/** The story's text, without the signs of the translation. */
function text(page: Page): Promise<string> {
  return stories(page).evaluate(({ textContent }) => String(textContent).replace(/[«»]/g, ''))
}

/** The same, once it no longer changes: visible text gets its pinyin first. */
async function settledText(page: Page): Promise<string> {
  let before = ''
  await expect(async () => {
    const now = await text(page)
    const isSettled = now === before
    before = now
    expect(isSettled).toBe(true)
  }).toPass({ intervals: [300] })
  return before
}

test.describe('a page that the browser translates', () => {
  testOnKeptDevice('loses no word of a story when pinyin is shown and hidden', async ({ page }) => {
    await openDownloaded(page, '/en/issues/2021-07/science-city-unveiled/?view=zh')
    await page.getByRole('button', { name: 'Got it' }).click()
    await openLook(page)
    const untranslated: { choice: string; shown: string }[] = []
    for (const choice of ['All words', 'New words', 'Off']) {
      await pinyin(page, choice).check()
      untranslated.push({ choice, shown: await settledText(page) })
    }
    await page.evaluate(translateAsChrome)
    for (const { choice, shown } of [...untranslated, ...untranslated.toReversed()]) {
      await pinyin(page, `«${choice}»`).check()
      await expect.poll(() => text(page)).toBe(shown)
      await expect(headline(page)).toContainText('«')
    }
  })

  testOnKeptDevice('shows the translation of a tapped sentence, and no word help', async ({ page }) => {
    await openDownloaded(page, '/en/issues/2021-07/faw-deepens-cooperation/?view=zh')
    await page.evaluate(translateAsChrome)
    await touchText(page, '扶持')
    await expect(card(page)).toContainText('parts suppliers already in the city')
    // In a translated text, nothing shows which word of the sentence was touched.
    await expect(card(page).getByRole('heading')).toHaveCount(0)
    await card(page).getByRole('button', { name: 'Words in this sentence' }).click()
    // A word shown with its pinyin is not translated; its meaning is.
    await expect(card(page).getByRole('heading')).toHaveText(/^\p{Script=Han}+ \p{Script=Latin}+$/u)
    await expect(card(page)).toContainText('«')
    await expect(page.locator('article [id^="p"] p mark')).toHaveCount(1)
  })

  testOnKeptDevice('keeps what is typed into the search box, and the focus there', async ({ page }) => {
    await openDownloaded(page, '/en/search/?q=chengdu')
    await expect(stories(page)).not.toHaveCount(0)
    await page.evaluate(translateAsChrome)
    const box = page.getByRole('searchbox')
    await box.press('End')
    for (const typed of ['t', 'tr', 'tra', 'trad', 'trade']) {
      await page.keyboard.type(typed === 't' ? ' t' : typed.slice(-1))
      await expect(page).toHaveURL(new RegExp(`q=chengdu\\+${typed}$`))
      await expect(box).toHaveValue(`chengdu ${typed}`)
    }
    await expect(page.getByRole('status').filter({ hasText: 'found' })).toHaveText(/^«\d+ stor/)
    await expect(box).toBeFocused()
  })
})

/**
 * Runs in the page: changes it as Chrome's translator does. It puts each text into two `font` elements of its
 * own, now and whenever another text appears. Its words here are the text between guillemets.
 */
function translateAsChrome(): void {
  const isLeft = 'script, style, noscript, textarea, font, [translate=no]'
  function translate(root: Node): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Node[] = root instanceof Text ? [root] : []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      if (!text.textContent?.trim() || !text.parentElement || text.parentElement.closest(isLeft)) continue
      const outer = document.createElement('font')
      const inner = outer.appendChild(document.createElement('font'))
      inner.textContent = `«${text.textContent}»`
      text.parentNode?.replaceChild(outer, text)
    }
  }
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) translate(node)
  })
  const begin = () => {
    translate(document.body)
    watch.observe(document.body, { childList: true, subtree: true })
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin)
  else begin()
}
