import assert from 'node:assert/strict'
import { paragraphText } from '../../src/archive/languages.ts'
import { storyOf } from '../browser/support/reader.ts'
import { allStories, countIn } from './archiveFacts.ts'
import type { Step, Visit } from './step.ts'

/** The story that the steps read. */
export const storyPath = 'en/issues/2021-07/faw-deepens-cooperation/'

/** The story's own data, and its headline in English. */
export function readStory(archive: Visit['archive']) {
  const story = storyOf(archive, '2021-07', 'faw-deepens-cooperation')
  return { story, headline: story.headline.en ?? '' }
}

const chongqing = { role: 'checkbox', name: { pattern: '^Chongqing' } }

/** From the front page to a story, and what a reader can do there. */
export const readingSteps: readonly Step[] = [
  {
    says: 'The front page shows stories, and says that every issue is on the device',
    take: async ({ page }) => {
      await page.open('en/')
      await page.expect({ role: 'heading', name: 'Stories' })
      assert.ok((await page.see({ role: 'article' })).length > 1, 'more than one story is shown')
    },
  },
  {
    says: 'A chosen place shows only its stories, and stays chosen after a reload',
    take: async ({ page, archive }) => {
      const [count, all] = [countIn(archive, 'chongqing'), allStories(archive).length]
      const line = { text: `${count} of ${all} stories match` }
      await page.open('en/')
      await page.press(chongqing)
      await page.expect(line)
      await page.expectOn(chongqing)
      await page.expectAddress('/en/?place=chongqing')
      await page.tab.reload()
      await page.expect(line)
      await page.eventually(`${count} stories are shown`, async () => {
        return (await page.see({ css: 'main article' })).length === count
      })
    },
  },
  {
    says: 'Back and forward move between the filtered list and a story',
    take: async ({ page }) => {
      await page.open('en/')
      await page.press(chongqing)
      await page.expectAddress('/en/?place=chongqing')
      const [first] = await page.see({ css: 'main article h3 a' })
      assert.ok(first, 'a story to open')
      await page.press({ role: 'link', name: first.text })
      await page.expectAddress(/^\/en\/issues\/[^/]+\/[^/]+\/$/)
      await page.tab.back()
      await page.expectAddress('/en/?place=chongqing')
      await page.expectOn(chongqing)
      await page.tab.forward()
      await page.eventually('the story is there again', async () =>
        (await page.text('h1')).startsWith(first.text),
      )
    },
  },
  {
    says: 'A story can be read in Chinese, in both languages and in English',
    take: async ({ page, archive }) => {
      const { body } = readStory(archive).story
      const english = body.map((paragraph) => paragraphText(paragraph, 'en') ?? '')
      const chinese = body.map((paragraph) => paragraphText(paragraph, 'zh') ?? '')
      const shown = {
        中文: chinese,
        Both: english.flatMap((text, at) => [text, chinese[at] ?? '']),
        English: english,
      }
      await page.open(storyPath)
      for (const [name, texts] of Object.entries(shown)) {
        await page.press({ role: 'radio', name })
        await page.expectOn({ role: 'radio', name })
        await page.eventually(`${name} alone is shown`, async () => {
          const seen = await page.see({ css: 'article [id^="p"] p[lang]' })
          return texts.join('\n') === seen.map(({ text }) => text).join('\n')
        })
      }
    },
  },
  {
    says: 'A tapped sentence shows its translation',
    take: async ({ page, archive }) => {
      const [sentence] = readStory(archive).story.body[1] ?? []
      await page.open(storyPath)
      await page.press({ css: '#p2 [data-s="0"]' })
      await page.eventually('the counterpart stands beneath it', async () =>
        (await page.text('[role=note]')).includes(sentence?.zh ?? 'a counterpart'),
      )
    },
  },
  {
    says: 'A saved story is in the list of saved stories',
    take: async ({ page, archive, inAnotherPage }) => {
      await page.open(storyPath)
      await page.press({ role: 'button', name: 'Save story' })
      await page.expectOn({ role: 'button', name: 'Saved' })
      await inAnotherPage(async (list) => {
        await list.open('en/saved/')
        await list.expect({ role: 'link', name: readStory(archive).headline })
      })
    },
  },
]
