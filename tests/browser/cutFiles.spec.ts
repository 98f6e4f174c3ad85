import type { Page } from '@playwright/test'
import { type Fault, noiseOfFaults } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded, stories, watchLoads } from './support/reader.ts'
import { expect, test } from './support/test.ts'

/*
 * A connection that ends in the middle of a file without a stated length. The browser takes the file as complete, and
 * keeps it for the year that the host allows.
 */

const once: Fault = { kind: 'truncate', bytes: 1000, framing: 'close', times: 1 }

/** The browser's messages about code that ends too early. */
const noise = new RegExp(
  `${noiseOfFaults.source}|Unexpected end of input|Invalid or unexpected token|Uncaught|registration blocked`,
)

const files = {
  'the app’s code': [/assets\/index-[\w-]+\.js/],
  'the story’s code': [/assets\/storyPage-[\w-]+\.js/],
  'the style sheet': [/assets\/style-[\w-]+\.css/],
  'the download’s code': [/assets\/downloadWorker/],
  'the search’s code and its table': [/assets\/searchWorker/, /assets\/traditionalCharacters/],
} as const

/** Searches for 機場, which the archive has as 机场. This needs the search's own code and its table. */
async function expectSearched(page: Page): Promise<void> {
  await page.goto('/en/search/?q=機場')
  await expect(stories(page)).toHaveCount(3)
}

test.describe('a file that the connection cuts short once', () => {
  for (const [name, patterns] of Object.entries(files)) {
    test(`${name}: a first visit fetches it again and has everything`, async ({ page, host, tolerate }) => {
      tolerate(noise)
      const cuts = patterns.map((pattern) => host.fail(pattern, once))
      const loads = watchLoads(page)
      await openDownloaded(page, '/en/issues/2021-07/yukuaiban-3/')
      // Code is imported by the address that failed.
      expect(loads.count).toBe(/^the (?:app|story)’s code$/.test(name) ? 2 : 1)
      expect(cuts.map(({ hits }) => hits)).toEqual(patterns.map(() => 1))
      // The page and the service worker may both find it cut.
      for (const pattern of patterns) expect([2, 3]).toContain(host.count(pattern))
      await expectSearched(page)
      await expectDownloaded(page)
      await host.stop()
      await expectSearched(page)
    })
  }
})
