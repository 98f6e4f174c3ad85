import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { invariant } from '../../src/archive/invariant.ts'
import type { Issue } from '../../src/archive/issue.ts'
import { nameFinder } from '../../src/archive/names/findNames.ts'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { readArchive } from '../../src/disk/readArchive.ts'
import { readLists } from '../../src/disk/readLists.ts'
import { startStaticHost } from '../../src/site/serve/staticHost.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { makeIssueWords } from '../../src/words/makeIssueWords.ts'
import { latencies } from './answers.ts'
import { addProbe, onSlowPhone } from './phone.ts'
import type { BuiltSite } from './sites.ts'
import { interleave, median, promised, type Row } from './table.ts'

const bundled = 'public/archive/issues'

/** Help with words: what it adds to a build and to a first touch, and how soon it answers. */
export async function wordRows(
  browser: Browser,
  sites: readonly BuiltSite[],
  bundledSite: string,
  runs: number,
): Promise<Row[]> {
  const { issues } = await readArchive(bundled)
  const july = issues.filter(({ id }) => id === '2021-07')
  const { length } = brotliCompressSync(JSON.stringify(await wordsOf(july)))
  return [
    promised('Words of July 2021: file, compressed', 'kB', length, 18e3),
    ...(await Promise.all(sites.filter(({ stories }) => stories === 2000).map(buildRow))),
    ...(await answerRows(browser, issues, bundledSite, runs)),
  ]
}

async function wordsOf(issues: readonly Issue[]) {
  const { names } = await readLists(bundled)
  const sources = { lexicon: lexicon(), names, find: nameFinder(names) }
  return issues.map((issue) => makeIssueWords(issue, sources))
}

/** The time of the words, measured by themselves, against the rest of the build. */
async function buildRow({ folder, stories, seconds }: BuiltSite): Promise<Row> {
  const { issues } = await readArchive(join(folder, '..', `archive-${stories}`))
  const start = performance.now()
  await wordsOf(issues)
  const words = (performance.now() - start) / 1000
  return {
    what: `Build of ${stories} stories: with their words`,
    unit: 's',
    ours: seconds,
    against: ['without', seconds - words],
    most: 1.4,
  }
}

async function answerRows(
  browser: Browser,
  issues: readonly Issue[],
  folder: string,
  runs: number,
): Promise<Row[]> {
  const host = await startStaticHost(folder)
  const measure = () =>
    onSlowPhone(browser, async (page) => {
      await addProbe(page)
      await page.addInitScript(() =>
        localStorage.setItem('southwest-china-reader', JSON.stringify({ wordHelp: true, view: 'zh' })),
      )
      await page.goto(host.url + longestStory(issues), { waitUntil: 'networkidle' })
      await page.getByRole('button', { name: 'Text and theme' }).click()
      // All words and none, in turn.
      const choice = (number: number) => `.look [role=radiogroup] label:nth-child(${number})`
      // The sheet slides in first.
      await page.locator(choice(1)).click({ trial: true })
      const switched = await latencies(page, [3, 1, 3, 1].map(choice), 'article [id^="p"] ruby')
      await page.keyboard.press('Escape')
      // In turn, because a second touch on a word opens its parts.
      const sentences = [1, 2, 1, 2].map(
        (number) => `:nth-match(article [id^="p"] p:lang(zh-Hans) [data-s], ${number})`,
      )
      return { touched: await latencies(page, sentences, '.sentence-card'), switched }
    })
  const [samples = []] = await interleave(runs, [measure])
  await host.stop()
  const [on, off] = [0, 1].map((first) =>
    median(samples.flatMap(({ switched }) => switched.filter((_, at) => at % 2 === first))),
  )
  const touched = median(samples.flatMap((sample) => sample.touched))
  return [
    promised('Word touched: input to paint', 'ms', touched, 50),
    promised('Pinyin on, longest story: input to paint', 'ms', on ?? Number.NaN, 100),
    promised('Pinyin off, longest story: input to paint', 'ms', off ?? Number.NaN, 100),
  ]
}

/** The path of the story with the longest Chinese text. */
function longestStory(issues: readonly Issue[]): string {
  const all = issues.flatMap(({ id, stories }) =>
    stories.map((story) => ({
      path: sitePaths.story('en', id, story.id),
      length: story.body.flat().reduce((sum, { zh = '' }) => sum + zh.length, 0),
    })),
  )
  const [longest] = all.sort((one, other) => other.length - one.length)
  return invariant(longest, 'story').path
}
