import type { Browser } from '@playwright/test'
import type { Mark } from '../../src/app/memory/readingRecordFormat.ts'
import { writeRecord } from '../../src/app/memory/readingRecordFormat.ts'
import { bilingual } from '../../src/archive/bilingual.ts'
import { invariant } from '../../src/archive/invariant.ts'
import type { Issue } from '../../src/archive/issue.ts'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { readArchive } from '../../src/disk/readArchive.ts'
import { startStaticHost } from '../../src/site/serve/staticHost.ts'
import { latencies } from './answers.ts'
import { addProbe, onSlowPhone } from './phone.ts'
import { interleave, median, promised, type Row } from './table.ts'

/** Marks: what 200 of them cost the story that has them, and how soon a tap paints one more. */
export async function markRows(browser: Browser, folder: string, runs: number): Promise<Row[]> {
  const { issues } = await readArchive('public/archive/issues')
  const host = await startStaticHost(folder)
  const { path, record, text } = markedStory(issues)
  const measure = (stored: string) => () =>
    onSlowPhone(browser, async (page) => {
      await addProbe(page)
      await page.addInitScript(
        ({ marked, plain }) => {
          // Both runs write as much, because the writing itself takes time before the text.
          localStorage.setItem('southwest-china-reading', marked)
          localStorage.setItem('bench', plain)
        },
        stored === record ? { marked: record, plain: '' } : { marked: stored, plain: record },
      )
      await page.addInitScript(
        (wanted) =>
          void painted(() => document.body?.textContent.includes(wanted)).then(() =>
            performance.mark('text'),
          ),
        text,
      )
      await page.goto(host.url + path, { waitUntil: 'networkidle' })
      const shown = await page.evaluate(() => performance.getEntriesByName('text')[0]?.startTime ?? 0)
      await page.locator('article [id^="p"] [data-s]:visible').last().click()
      const button = '.card-tools button:has-text("Mark")'
      await page.locator(button).waitFor()
      return { shown, tapped: await latencies(page, [button, button], '[data-mark]') }
    })
  const [marked = [], unmarked = []] = await interleave(runs, [measure(record), measure(writeRecord({}))])
  await host.stop()
  const textOf = (samples: readonly { shown: number }[]) => median(samples.map(({ shown }) => shown))
  return [
    {
      what: 'Story with 200 marks: text on screen',
      unit: 'ms',
      ours: textOf(marked),
      against: ['without', textOf(unmarked)],
      most: 1.05,
    },
    promised(
      'Sentence of a story with 200 marks, marked: input to paint',
      'ms',
      median(marked.flatMap(({ tapped }) => tapped)),
      50,
    ),
  ]
}

/** The story with the most sentences, and a record of 200 marks of all of them but the last. */
function markedStory(issues: readonly Issue[]) {
  const all = issues.flatMap(({ id, stories }) => stories.map((story) => ({ id, story })))
  const [most] = all.sort((one, other) => other.story.body.flat().length - one.story.body.flat().length)
  const { id, story } = invariant(most, 'story')
  const places = story.body
    .flatMap((segments, paragraph) =>
      segments.map(({ en, zh }, segment) => ({
        ...bilingual({ en, zh }),
        paragraph: paragraph + 1,
        segment: segment + 1,
      })),
    )
    .slice(0, -1)
  const marks = Array.from({ length: 200 }, (_, at): Mark => {
    const place = invariant(places[at % places.length], 'sentence')
    return { ...place, id: `mark-${at}`, colour: 'yellow', made: at + 1, changed: at + 1 }
  })
  return {
    path: sitePaths.story('en', id, story.id),
    text: invariant(places[0]?.en, 'English text'),
    record: writeRecord({ [`${id}/${story.id}`]: { marks } }),
  }
}
