import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium, findHeadlessShell } from '../../../src/editions/page/findChromium.ts'
import { makeDeskFolder, runDesk } from '../../browser/support/runDesk.ts'
import { julyName, julyText } from '../../import/july2021.ts'
import { julyPages } from '../../import/julyPages.ts'
import { composeNewsletter } from '../../newsletters/compose/composeNewsletter.ts'
import { seededChoices } from '../../newsletters/seededChoices.ts'
import { drawStyle } from '../../newsletters/style/drawStyle.ts'
import { openPrinter, type Printer } from '../../newsletters/writers/printPdf.ts'
import { writeNewsletter } from '../../newsletters/writers/writeNewsletter.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { type Newsletter, publishByHand } from './deskActions.ts'
import { keyToPaint } from './keyToPaint.ts'

/** A newsletter, and how many actions an editor may need for it. */
type Case = Newsletter & { readonly most: number }

const most = { july: 12, made: 40 } as const
const stories = { made: 12, many: 200 } as const
const mostToPaint = 50
/** The reader of the preview is built first, where that was not done yet. */
const longestBuild = 300_000

/**
 * Counts what an editor does on the page from a newsletter to its publication, and measures how long a key takes to be
 * seen in a draft of 200 stories.
 * @param seed of the house styles and newsletters
 * @param only newsletters whose file name has this text, or `keys` for the measurement alone
 * @param tell hears of each result when it is there: publishing takes its time
 */
export async function deskBench(seed: number, only: string, tell: (line: string) => void): Promise<void> {
  const cases = only === 'keys' ? [] : await casesOf(seed)
  for (const one of cases.filter(({ name }) => name.includes(only)))
    tell(await inDesk([], (page, folder) => walkLine(page, folder, one)))
  if ('keys'.includes(only)) tell(await inDesk(['many.json'], paintLine))
}

async function casesOf(seed: number): Promise<Case[]> {
  const printer = await openPrinter()
  const made = await Promise.all(
    (['pdf', 'word', 'page'] as const).map(async (format, index): Promise<Case> => {
      const own = seed + index
      const { style } = drawStyle(seededChoices(own), format)
      const newsletter = composeNewsletter(style, own, stories.made)
      const file = await writeNewsletter(newsletter, style, own, () => Promise.resolve(printer))
      return { ...file, most: most.made }
    }),
  )
  const july = julyText === undefined ? [] : [await julyCase(printer, julyText)]
  await printer.close()
  return [...july, ...made]
}

async function julyCase(printer: Printer, text: string): Promise<Case> {
  const bytes = await printer.print(julyPages(text), undefined)
  // A headline whose body is another story's stays, with what it says and its link.
  return { name: julyName.replace('.txt', '.pdf'), bytes, most: most.july, stands: 'Printed twice' }
}

async function walkLine(page: Page, folder: string, newsletter: Case): Promise<string> {
  const { actions, mends, accepted, stories: count } = await publishByHand(page, folder, newsletter)
  return `${verdict(actions <= newsletter.most)}  ${newsletter.name}: ${count} stories published with ${actions} actions (${mends} mends, ${accepted} let stand); at most ${newsletter.most}`
}

async function paintLine(page: Page): Promise<string> {
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor({ timeout: longestBuild })
  const { median, ninetieth, most: longest } = await keyToPaint(page)
  return `${verdict(ninetieth <= mostToPaint)}  a key in a draft of ${stories.many} stories is seen after ${median} ms, nine in ten after ${ninetieth} ms, all after ${longest} ms; at most ${mostToPaint}`
}

function verdict(isGood: boolean): string {
  return isGood ? '  ok' : 'OVER'
}

/** Runs a desk on a copy of the archive, with the draft of many stories if it is named, and a page of it. */
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
    Array.from({ length: stories.many }, (_, at) => madeStory(`story-${at}`)),
  )
}
