import { expect, type Page } from '@playwright/test'
import { invariant } from '../../../src/archive/invariant.ts'

/** Touches the first character of a text in a visible sentence. */
export async function touchText(page: Page, text: string): Promise<void> {
  await expect(page.locator('.story[data-view]')).toBeVisible()
  const point = await page.evaluate((wanted) => {
    for (const sentence of document.querySelectorAll('.story-body p')) {
      if (!(sentence instanceof HTMLElement) || !sentence.offsetParent) continue
      const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const at = texts.currentNode.textContent?.indexOf(wanted) ?? -1
        if (at === -1) continue
        const range = document.createRange()
        range.setStart(texts.currentNode, at)
        range.setEnd(texts.currentNode, at + 1)
        scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' })
        const { left, top, width, height } = range.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
    }
    return undefined
  }, text)
  const { x, y } = invariant(point, `“${text}” on the page`)
  await page.mouse.click(x, y)
}
