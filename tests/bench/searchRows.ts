import type { Browser, Page } from '@playwright/test'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { downloadAll } from './offlineRows.ts'
import { addProbe, onSlowPhone } from './phone.ts'
import type { OpenSite } from './sites.ts'
import { median, promised, type Row } from './table.ts'

/** From the query to its visible results, in milliseconds. */
type Answer = { readonly first: number; readonly all: number }

/** One English word, two words, and the beginning of a word; in Chinese a place and a figure’s unit. */
const queries = ['biomedicine', 'airport city', 'econ', '重庆', '亿元']

/**
 * Search on a device that has the whole site. The page's processor is slowed like a phone's. The worker that scans
 * cannot be slowed. So on a phone all results take longer than measured here.
 */
export async function searchRows(browser: Browser, site: OpenSite, runs: number): Promise<Row[]> {
  return onSlowPhone(browser, async (page) => {
    await addProbe(page)
    await page.goto(site.near + sitePaths.search('en'))
    await downloadAll(page)
    await page.reload({ waitUntil: 'networkidle' })
    await page.waitForTimeout(3000)
    const answers: Answer[] = []
    for (let run = 0; run < runs; run++) for (const query of queries) answers.push(await search(page, query))
    const row = (what: string, ours: number, limit: number) =>
      promised(`Search in ${site.stories}: ${what}`, 'ms', ours, limit)
    return [
      row('query to first results, median', median(answers.map(({ first }) => first)), 100),
      row('query to first results, worst', Math.max(...answers.map(({ first }) => first)), 100),
      row('query to all results, worst', Math.max(...answers.map(({ all }) => all)), 500),
    ]
  })
}

/** Types the query as people do, and then sets it at once, as if pasted. The second is what this measures. */
async function search(page: Page, query: string): Promise<Answer> {
  const box = page.getByRole('searchbox')
  await empty(page)
  await box.pressSequentially(query, { delay: 90 })
  await empty(page)
  await page.evaluate(timeAnswer)
  await page.keyboard.insertText(query)
  const answer = await page.evaluate((): Promise<Answer> => Reflect.get(window, 'answer'))
  await page.waitForTimeout(300)
  return answer
}

async function empty(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('')
  await page.getByRole('article').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(700)
}

/**
 * Sets `answer` to a promise of two times after the query is in the box: until the first results, and until their
 * number appears.
 */
function timeAnswer(): void {
  const hasFirst = () => document.querySelector('article mark') !== null
  const status = () => document.querySelector('.filters-foot [role=status]')?.textContent ?? ''
  const hasAll = () => hasFirst() && /found$/.test(status())
  const answer = new Promise<Answer>((resolve) => {
    const typed = ({ timeStamp }: Event) => {
      void Promise.all([painted(hasFirst), painted(hasAll)]).then(([first, all]) =>
        resolve({ first: first - timeStamp, all: all - timeStamp }),
      )
    }
    document.addEventListener('input', typed, { capture: true, once: true })
  })
  Reflect.set(window, 'answer', answer)
}
