import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { laterHeadline } from './support/builds.ts'
import { serveArchive } from './support/faultHost.ts'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, test } from './support/test.ts'

test.describe('pages that a cache kept from before an issue was published', () => {
  for (const [address, count] of [
    ['/en/', 2],
    ['/zh/issues/2021-07/', 17],
  ] as const) {
    test(`${address} is shown as it arrived, and then updated`, async ({ page, host, archive }) => {
      const corrected = archive.map((issue) => ({
        ...issue,
        stories: issue.stories.map((story) => ({
          ...story,
          headline: { en: laterHeadline, zh: '更正后的标题' },
        })),
      }))
      serveArchive(host, [madeIssue('2021-10', [madeStory('first'), madeStory('second')]), ...corrected])
      await openDownloaded(page, address, 5)
      await expect(stories(page).first()).toContainText(/Headline of first|更正后的标题/)
      expect(await stories(page).count()).toBeGreaterThanOrEqual(count)
      await expect(page.locator('#root > div')).toHaveCount(1)
    })
  }
})
