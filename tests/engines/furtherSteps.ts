import assert from 'node:assert/strict'
import { themeColors } from '../../src/boot/contracts.ts'
import { countWith } from './archiveFacts.ts'
import type { ReaderPage } from './readerPage.ts'
import { storyPath } from './readingSteps.ts'
import type { Step, Visit } from './step.ts'

/** The search query, and the words that a matching story contains. */
export const searches = [
  { script: 'Latin letters', query: 'chongqing', words: ['chongqing', '重庆'] },
  { script: 'simplified characters', query: '重庆', words: ['重庆'] },
  { script: 'traditional characters', query: '機場', words: ['机场'] },
] as const

const box = { role: 'searchbox', name: 'Search' }

/** Types a query into the search box, and waits for as many stories as the archive has for it. */
export async function search({ page, archive }: Visit, { query, words }: (typeof searches)[number]) {
  const count = countWith(archive, words)
  assert.ok(count > 1, `the archive has stories with ${words}`)
  await page.open('en/search/')
  await page.press(box)
  await page.tab.type(query)
  await page.expect({ text: `${count} stories found` })
}

/** Waits until the page has the dark theme and the large text that the settings step chose. */
export async function expectDarkAndLarge(page: ReaderPage): Promise<void> {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(themeColors.dark.slice(at, at + 2), 16))
  const wanted = [`rgb(${red}, ${green}, ${blue})`, '21.6px']
  await page.eventually(`paper and text are ${wanted}`, async () => {
    const look = [await page.style('html', 'backgroundColor'), await page.style('html', 'fontSize')]
    return look.join() === wanted.join()
  })
}

/** Search, settings, and the other features of the reader. */
export const furtherSteps: readonly Step[] = [
  ...searches.map((each): Step => {
    return { says: `The search finds ${each.query}, in ${each.script}`, take: (visit) => search(visit, each) }
  }),
  {
    says: 'The dark theme and the largest text apply at once, after a reload and in a story',
    take: async ({ page, inAnotherPage }) => {
      await page.open('en/settings/')
      await page.press({ role: 'radio', name: 'Largest' })
      await page.press({ role: 'radio', name: 'Dark' })
      await expectDarkAndLarge(page)
      await page.tab.reload()
      await page.expectOn({ role: 'radio', name: 'Dark' })
      await expectDarkAndLarge(page)
      await inAnotherPage(async (story) => {
        await story.open(storyPath)
        await expectDarkAndLarge(story)
      })
    },
  },
  {
    says: 'The sheet for sharing opens, draws a picture of the story, and closes',
    take: async ({ page }) => {
      await page.open(storyPath)
      await page.press({ role: 'button', name: 'Share' })
      await page.press({ role: 'button', name: 'Make an image' })
      await page.eventually('the picture is drawn', async () => {
        const width = `document.querySelector('dialog[open] img')?.naturalWidth`
        return (await page.tab.evaluate(`(${width} ?? 0) > 1000`)) === true
      })
      await page.press({ role: 'button', name: 'Close' })
      await page.eventually('the sheet is gone', async () => (await page.see({ css: 'dialog' })).length === 0)
    },
  },
]
