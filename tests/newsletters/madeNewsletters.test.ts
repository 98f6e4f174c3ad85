import { afterAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../src/editions/page/findChromium.ts'
import { composeNewsletter } from './compose/composeNewsletter.ts'
import { importScore } from './score/importScore.ts'
import type { IssueScore } from './score/scoreIssue.ts'
import { plainIn } from './style/drawStyle.ts'
import { type Format, formats, type MakeUp, makeUps } from './style/houseStyle.ts'
import { findOffice, type OfficeEnding, saveInOffice } from './writers/office.ts'
import { printableStyle } from './writers/printableStyle.ts'
import { openPrinter, type Printer } from './writers/printPdf.ts'
import { writeNewsletter } from './writers/writeNewsletter.ts'

/*
 * A small fixed part of what `npm run bench -- import` draws at random: five stories in each layout. Printed,
 * they take two pages.
 */
const count = 5

let printer: Promise<Printer> | undefined

function openOnce(): Promise<Printer> {
  printer ??= openPrinter()
  return printer
}

afterAll(async () => {
  await (await printer)?.close()
})

const cases = formats.flatMap((format) =>
  makeUps[format].map((makeUp) => ({ format, makeUp, name: `${format} ${makeUp}` })),
)
const inPrint = ({ format }: { format: Format }) => format === 'pdf' || format === 'printedMail'

/** Everything except the pairs, which have separate tests. */
function summaryOf({ stories, headlines, dates, bodies, links, lost }: IssueScore) {
  return { stories, headlines, dates, bodies, links, lost }
}

const whole = {
  stories: { wanted: count, found: count, matched: count },
  headlines: { right: 2 * count, of: 2 * count },
  dates: { right: count, of: count },
  bodies: { right: 2 * count, of: 2 * count },
  links: { right: count, of: count },
  lost: [],
}

async function scoreOf({ format, makeUp }: (typeof cases)[number]): Promise<IssueScore> {
  const { style: plain } = plainIn(format, makeUp)
  const style = inPrint({ format }) ? printableStyle(plain) : plain
  const newsletter = composeNewsletter(style, 7, count)
  return importScore(newsletter, await writeNewsletter(newsletter, style, 7, openOnce))
}

describe('a made newsletter is imported completely', () => {
  it.each(cases.filter((one) => !inPrint(one)))('as $name', async (one) => {
    expect(summaryOf(await scoreOf(one))).toEqual(whole)
  })

  it.skipIf(!findChromium()).each(cases.filter(inPrint))('as $name, printed by Chromium', async (one) => {
    expect(summaryOf(await scoreOf(one))).toEqual(whole)
  })
})

const program = findOffice()
const saved: readonly (readonly [OfficeEnding, readonly MakeUp[]])[] = [
  ['pdf', ['sides', 'boxes', 'columns']],
  ['odt', ['boxes']],
]

describe('a made newsletter that LibreOffice saved is imported completely', () => {
  if (program === undefined) {
    it.skip('not run: LibreOffice is not installed', () => {})
    return
  }
  // One start of the program saves all files of a format. Another start would take two seconds.
  it.each(saved)('as %s, %j', async (ending, makeUps) => {
    const newsletters = makeUps.map((makeUp) => {
      const { style: plain } = plainIn('word', makeUp)
      const style = ending === 'pdf' ? printableStyle(plain) : plain
      return { style, newsletter: composeNewsletter(style, 7, count) }
    })
    const written = await Promise.all(
      newsletters.map(({ newsletter, style }) => writeNewsletter(newsletter, style, 7, openOnce)),
    )
    const files = await saveInOffice(program, written, ending)
    const scores = await Promise.all(
      newsletters.map(async ({ newsletter }, at) => {
        const file = files[at]
        if (!file) throw new Error('LibreOffice saved no file.')
        return summaryOf(await importScore(newsletter, file))
      }),
    )
    expect(scores).toEqual(makeUps.map(() => whole))
  })
})
