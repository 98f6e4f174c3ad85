import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { issueSchema } from '../../src/archive/issue.ts'
import { findChromium, findHeadlessShell } from '../../src/editions/page/findChromium.ts'
import { makeDeskFolder, runDesk } from '../browser/support/runDesk.ts'
import { julyName, julyText } from '../import/july2021.ts'
import { julyPages } from '../import/julyPages.ts'
import { composeNewsletter } from '../newsletters/compose/composeNewsletter.ts'
import { plantedFile } from '../newsletters/plantedNewsletters.ts'
import { seededChoices } from '../newsletters/seededChoices.ts'
import { drawStyle } from '../newsletters/style/drawStyle.ts'
import { openPrinter, type Printer } from '../newsletters/writers/printPdf.ts'
import { writeNewsletter } from '../newsletters/writers/writeNewsletter.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { repeatPages } from '../support/smallPdf.ts'

/**
 * Bursts of ten keys, with pauses of different lengths. The preview loads in one of them, so a key may
 * coincide with that.
 */
const burst = 10
const pauses = [300, 600, 900, 1300, 1900, 2700] as const
const keys = burst * pauses.length
/** The browser reports no shorter time. */
const least = 16

/**
 * Types into a sentence of a draft, with pauses in which changes are saved and rules run.
 * @param page on an open draft, with the preview beside it
 * @returns the times from a key to the next paint in milliseconds, sorted; the browser rounds them to 8
 */
async function keyToPaint(page: Page): Promise<readonly number[]> {
  await page.evaluate((shortest) => {
    const times: number[] = []
    Reflect.set(globalThis, 'keyTimes', times)
    const events = { type: 'event', buffered: true, durationThreshold: shortest }
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') times.push(duration)
    }).observe(events)
  }, least)
  await page.getByRole('textbox', { name: 'English', exact: true }).nth(5).click()
  for (const pause of pauses) {
    for (let at = 0; at < burst; at += 1) {
      await page.keyboard.press('x')
      await page.waitForTimeout(80)
    }
    await page.waitForTimeout(pause)
  }
  const times = await page.evaluate((): number[] => Reflect.get(globalThis, 'keyTimes'))
  const quick = Array.from({ length: Math.max(0, keys - times.length) }, () => least)
  return [...times, ...quick].sort((a, b) => a - b)
}

/** A newsletter, and how many actions an editor may need for it. */
type Case = {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly most: number
  /** The name of the rule whose findings are accepted although a fix is offered. */
  readonly accepts?: string
}

/** Longer than the build of a site takes. */
const longest = 240_000

/**
 * Takes a newsletter from the list of drafts to publication with keys and clicks only: opens the file, takes
 * the first fix of each error or accepts the error, and publishes. Typing a reason counts as one action;
 * keeping the last reason counts as none.
 * @param folder the desk's folder, into which the newsletter is written
 */
async function publishByHand(
  page: Page,
  folder: string,
  { name, bytes, accepts, most }: Case,
): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  await page.getByLabel('Choose a file').setInputFiles(file)
  await page.getByRole('heading', { name: /to review/ }).waitFor({ timeout: longest })
  const { fixes, accepted, again } = await settleErrors(page, accepts)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByText(/^Done: the issue is in the archive/).waitFor({ timeout: longest })
  const id = new URL(page.url()).searchParams.get('draft') ?? ''
  const written: unknown = JSON.parse(await readFile(join(folder, 'archive/issues', `${id}.json`), 'utf8'))
  const stories = issueSchema.parse(written).stories.length
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('link', { name: 'All drafts', exact: true }).click()
  // Choosing the file, and two clicks to publish.
  const actions = fixes + 3 * accepted - again + 3
  return `${verdict(actions <= most)}  ${name}: ${stories} stories published with ${actions} actions (${fixes} fixes, ${accepted} accepted); at most ${most}`
}

const reason = 'As it was printed.'

/**
 * The panel shows errors first. Each is fixed by one key, or accepted by two keys and a reason. `again`
 * counts the errors for which the last reason was already in the field.
 */
async function settleErrors(page: Page, accepts: string | undefined) {
  const panel = page.getByRole('region', { name: /to review/ })
  const tally = panel.getByText(/^\d+ errors?$/)
  let [fixes, accepted, again] = [0, 0, 0]
  while ((await tally.textContent()) !== '0 errors') {
    if (fixes + accepted > 200) throw new Error('The errors do not end.')
    const before = await panel.textContent()
    const isLeft = accepts !== undefined && before?.includes(accepts) === true
    if (!isLeft && (await panel.locator('kbd', { hasText: /^1$/ }).count()) > 0) {
      fixes += 1
      await page.keyboard.press('1')
    } else {
      accepted += 1
      await page.keyboard.press('s')
      const filledIn = await panel.getByLabel('Why you accept it').inputValue()
      if (filledIn === reason) again += 1
      else await page.keyboard.type(reason)
      await page.keyboard.press('Enter')
    }
    await page.getByText('All changes saved').waitFor()
    await page.waitForFunction(
      (text) => document.querySelector('.finding-panel')?.textContent !== text,
      before,
    )
  }
  return { fixes, accepted, again }
}

const mostActions = { july: 12, made: 40 } as const
const sizes = { made: 12, many: 200 } as const
/** In milliseconds. */
const promised = { paint: 50, findings: 200, pages: 15_000 } as const
const longPages = 40
/** The preview's reader is built first, if it is not built yet. */
const longestBuild = 300_000

/**
 * Counts an editor's actions from a newsletter to its publication, and measures how long an editor waits: for a key and for
 * findings in a draft of 200 stories, and for the import of a long PDF.
 * @param seed of the house styles and newsletters
 * @param only limits the newsletters by a part of the file name; `keys` measures only the draft,
 *   `pages` only the PDF
 * @param tell called with each result as it comes, because publishing is slow
 */
export async function deskBench(seed: number, only: string, tell: (line: string) => void): Promise<void> {
  const cases = only === 'keys' || only === 'pages' ? [] : await casesOf(seed)
  for (const one of cases.filter(({ name }) => name.includes(only)))
    tell(await inDesk([], (page, folder) => publishByHand(page, folder, one)))
  if ('keys'.includes(only)) tell(await inDesk(['many.json'], typingLines))
  if ('pages'.includes(only)) tell(await inDesk([], pagesLine))
}

async function casesOf(seed: number): Promise<Case[]> {
  const printer = await openPrinter()
  const made = await Promise.all(
    (['pdf', 'word', 'page'] as const).map(async (format, index): Promise<Case> => {
      const own = seed + index
      const { style } = drawStyle(seededChoices(own), format)
      const newsletter = composeNewsletter(style, own, sizes.made)
      const file = await writeNewsletter(newsletter, style, own, () => Promise.resolve(printer))
      return { ...file, most: mostActions.made }
    }),
  )
  const july = julyText === undefined ? [] : [await julyCase(printer, julyText)]
  await printer.close()
  return [...july, ...made]
}

async function julyCase(printer: Printer, text: string): Promise<Case> {
  const bytes = await printer.print(julyPages(text), undefined)
  // One story has another's body. The editor accepts that, which keeps its headline and link.
  return { name: julyName.replace('.txt', '.pdf'), bytes, most: mostActions.july, accepts: 'Printed twice' }
}

/** Measures keys and, because each pause saves what was typed, how long the desk takes to answer with its findings. */
async function typingLines(page: Page): Promise<string> {
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor({ timeout: longestBuild })
  const answers: number[] = []
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/steps')) answers.push(Math.round(request.timing().responseEnd))
  })
  const times = await keyToPaint(page)
  answers.sort((a, b) => a - b)
  return [
    timesLine(`a key in a draft of ${sizes.many} stories is seen`, times, promised.paint),
    timesLine('the findings of what was typed come', answers, promised.findings),
  ].join('\n')
}

function timesLine(what: string, sorted: readonly number[], most: number): string {
  const [half = 0, ninetieth = 0, all = 0] = [0.5, 0.9, 1].map(
    (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))],
  )
  return `${verdict(sorted.length > 0 && ninetieth <= most)}  ${what} after ${half} ms, nine in ten after ${ninetieth} ms, all after ${all} ms; at most ${most}`
}

/** Measures how long an editor waits from a long PDF to its draft. */
async function pagesLine(page: Page, folder: string): Promise<string> {
  const file = join(folder, 'long.pdf')
  await writeFile(file, await repeatPages(await readFile(plantedFile('boxes.pdf')), longPages))
  const start = performance.now()
  await page.getByLabel('Choose a file').setInputFiles(file)
  await page.getByRole('heading', { name: /to review/ }).waitFor({ timeout: longest })
  const time = Math.round(performance.now() - start)
  return `${verdict(time <= promised.pages)}  a PDF of ${longPages} pages is a draft after ${time} ms; at most ${promised.pages}`
}

function verdict(isGood: boolean): string {
  return isGood ? '  ok' : 'OVER'
}

/**
 * Runs a desk on a copy of the archive, with a draft of many stories for each file named, and opens its page.
 */
async function inDesk(
  files: readonly string[],
  use: (page: Page, folder: string) => Promise<string>,
): Promise<string> {
  const folder = await makeDeskFolder()
  for (const file of files) await writeFile(join(folder, file), JSON.stringify(manyStories()))
  const desk = await runDesk(folder, ...files.map((file) => join(folder, file)))
  const found = findHeadlessShell() ?? findChromium()
  const browser = await chromium.launch({ executablePath: found?.path, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    await page.goto(desk.url)
    return await use(page, folder)
  } finally {
    await browser.close()
    await desk.stop()
    await rm(folder, { recursive: true })
  }
}

function manyStories() {
  return madeIssue(
    '2024-05',
    Array.from({ length: sizes.many }, (_, at) => madeStory(`story-${at}`)),
  )
}
