import assert from 'node:assert/strict'
import * as z from 'zod'
import type { ReaderPage } from './readerPage.ts'
import { storyPath } from './readingSteps.ts'
import type { Step } from './step.ts'

const place = z.object({ x: z.number(), y: z.number() })

/** Help with words of a story: the file with them is on the device after the first step. */
export const wordSteps: readonly Step[] = [
  {
    says: 'A tapped word shows its pinyin and meaning, and marks its translation',
    take: async ({ page }) => {
      await page.open(`${storyPath}?view=zh`)
      await touch(page, '扶持')
      await expectText(page, '[role=note] h2', '扶持 fúchí')
      await expectText(page, '[role=note] mark', 'help')
    },
  },
  {
    says: 'Pinyin can be shown over the words of a story and hidden again, and words can be tapped',
    take: async ({ page }) => {
      await page.open(`${storyPath}?view=zh`)
      await choosePinyin(page, 'All words')
      await page.eventually('pinyin is there', async () =>
        (await page.text('article [id^="p"] rt')).includes('fúchí'),
      )
      await touch(page, '扶持')
      await expectText(page, '[role=note] h2', '扶持 fúchí')
      await choosePinyin(page, 'Off')
      await page.eventually('no pinyin is left', async () => (await page.text('article [id^="p"] rt')) === '')
    },
  },
]

async function choosePinyin(page: ReaderPage, choice: string): Promise<void> {
  await page.press({ role: 'button', name: 'Text and theme' })
  await page.press({ role: 'radio', name: choice })
  await page.press({ role: 'button', name: 'Close' })
}

async function expectText(page: ReaderPage, css: string, text: string): Promise<void> {
  await page.eventually(`${css} says ${text}`, async () => (await page.text(css)) === text)
}

/** Touches the first character of a text in the story, once the words around it no longer move. */
async function touch(page: ReaderPage, text: string): Promise<void> {
  let last = ''
  await page.eventually(`${text} can be touched`, async () => {
    const now = await page.tab.evaluate(`(${find})(${JSON.stringify(text)})`)
    const isStill = JSON.stringify(now) === last
    last = JSON.stringify(now)
    return isStill && now !== null
  })
  const { x, y } = place.parse(JSON.parse(last))
  assert.ok(y > 0, 'the text is in the window')
  await page.tab.press(x, y)
}

/**
 * Finds a text in the page, scrolls it to the middle of the window, and returns where its first character is.
 */
const find = `(wanted) => {
  const texts = document.createTreeWalker(document.querySelector('#p1').parentNode, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const at = texts.currentNode.textContent.indexOf(wanted)
    if (at === -1 || !texts.currentNode.parentElement.offsetParent) continue
    const range = document.createRange()
    range.setStart(texts.currentNode, at)
    range.setEnd(texts.currentNode, at + 1)
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' })
    const { left, top, width, height } = range.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  return null
}`
