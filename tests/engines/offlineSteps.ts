import assert from 'node:assert/strict'
import { allStories, countIn, type StoryPage, storyPages, textsOf } from './archiveFacts.ts'
import { expectDarkAndLarge, search, searches } from './furtherSteps.ts'
import { readStory, storyPath } from './readingSteps.ts'
import type { Step, Visit } from './step.ts'
import { wordSteps } from './wordSteps.ts'

/** Browsers' messages about a host that refuses connections. */
export const noiseOfNoHost = /Failed to load resource|net::ERR|Fetch API cannot load|NetworkError/

const steps: readonly Step[] = [
  {
    says: 'Every story opens offline, in both interface languages',
    limit: 240,
    take: async (visit) => {
      const pages = storyPages(visit.archive)
      const closed: string[] = []
      for (const page of pages) if (!(await opens(visit, page))) closed.push(page.path)
      assert.deepEqual(closed, [], 'what did not open')
    },
  },
  {
    says: 'A story is shown after an offline reload, and is still saved',
    take: async ({ page, archive }) => {
      await page.open(storyPath)
      await page.tab.reload()
      await page.eventually('its headline is there', async () =>
        (await page.text('h1')).includes(readStory(archive).headline),
      )
      await page.expectOn({ role: 'button', name: 'Saved' })
    },
  },
  {
    says: 'Lists, filters, languages, back and forward work offline',
    take: async ({ page, archive }) => {
      await page.open('en/')
      await page.press({ role: 'checkbox', name: { pattern: '^Chongqing' } })
      const [count, all] = [countIn(archive, 'chongqing'), allStories(archive).length]
      await page.expect({ text: `${count} of ${all} stories match` })
      await page.press({ role: 'link', name: '中文' })
      await page.expect({ role: 'heading', name: '报道' })
      await page.expectAddress('/zh/?place=chongqing')
      await page.tab.back()
      await page.expectAddress('/en/?place=chongqing')
      await page.tab.forward()
      await page.expect({ role: 'heading', name: '报道' })
    },
  },
  ...searches.map(
    (each): Step => ({
      says: `The search finds ${each.query} offline`,
      take: (visit) => search(visit, each),
    }),
  ),
  ...wordSteps.map((step) => ({ ...step, says: `${step.says}, offline` })),
  {
    says: 'Settings and saved stories are unchanged offline',
    take: async ({ page, archive }) => {
      await page.open('en/saved/')
      await page.expect({ role: 'link', name: readStory(archive).headline })
      await expectDarkAndLarge(page)
    },
  },
]

/** The same device when the host is down. */
export const offlineSteps: readonly Step[] = steps.map((step) => ({
  ...step,
  noise: noiseOfNoHost,
  take: async (visit) => {
    await visit.host.stop()
    return step.take(visit)
  },
}))

/** Whether a story's page shows all of it, and the app starts there. */
async function opens({ page }: Visit, { path, story }: StoryPage): Promise<boolean> {
  const look = `document.querySelector('main article')?.textContent ?? ''`
  try {
    await page.open(path)
    await page.eventually('the story is there', async () => {
      const text = String(await page.tab.evaluate(look))
      return textsOf(story).every((part) => text.includes(part))
    })
    return true
  } catch {
    return false
  }
}
