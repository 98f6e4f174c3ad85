import type { Page } from '@playwright/test'
import type { Translations } from '../../src/archive/bilingual.ts'
import type { Story } from '../../src/archive/issue.ts'
import { joinSegments, type Language, languages } from '../../src/archive/languages.ts'
import { onePage } from '../../src/editions/page/onePage.ts'
import { textSpeller } from '../../src/editions/spellText.ts'
import { madeStory } from '../site/madeIssues.ts'
import { otherBuilds } from './support/builds.ts'
import { madeArchive } from './support/madeArchive.ts'
import {
  linesWith,
  type PrintedLine,
  type PrintedText,
  pdfPages,
  printedText,
  type Serifs,
  serifs,
  setSerifs,
} from './support/printedPages.ts'
import { july, storyOf } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

/** The printed texts in each printed language. */
type Printed = Partial<Record<Language, PrintedText>>

/** Pinyin is smaller than any other text, in points. */
const pinyinSize = 8

async function printPage(page: Page, view: Language | 'both'): Promise<Printed> {
  const printed = await pdfPages(await page.pdf({ preferCSSPageSize: true }))
  const pages = printed.map((one) => ({ ...one, texts: one.texts.filter(({ size }) => size > pinyinSize) }))
  if (view !== 'both') return { [view]: printedText(pages) }
  const middle = 297
  return { en: printedText(pages, { to: middle }), zh: printedText(pages, { from: middle }) }
}

/** The lines of a text in each language that it is printed in, English first. */
function linesIn(printed: Printed, text: Translations): PrintedLine[][] {
  return languages.flatMap((language) => {
    const [column, wanted] = [printed[language], text[language]]
    return column && wanted !== undefined ? [linesWith(column, wanted)] : []
  })
}

/** A fault of a text: the two languages do not begin side by side. */
function isUneven(lines: PrintedLine[][]): boolean {
  const [first, second = first] = lines.map(([top]) => top)
  if (!first || !second) return false
  return first.page !== second.page || Math.abs(first.y - second.y) > 1
}

/** A fault of a text in one language: a page has fewer than three lines of it, and another page has the rest. */
function isTorn(lines: PrintedLine[]): boolean {
  const counts = pagesOf(lines).map((page) => lines.filter((line) => line.page === page).length)
  return counts.some((count) => count < Math.min(3, lines.length))
}

function pagesOf(lines: PrintedLine[]): number[] {
  return [...new Set(lines.map(({ page }) => page))]
}

const paragraphsOf = ({ body }: Story): Translations[] => body.map(joinSegments)

/** What is wrong with the positions of texts on paper, each fault with its text. */
function faultsOf(printed: Printed, texts: readonly Translations[]): string[] {
  return texts.flatMap((text) => {
    const lines = linesIn(printed, text)
    const faults = { uneven: isUneven(lines), torn: lines.some(isTorn) }
    return Object.entries(faults).flatMap(([name, is]) => (is ? [`${name}: ${text.en ?? text.zh}`] : []))
  })
}

/** The distances between the lines of a text on one page, in points. Browsers round each to a pixel, 0.75 points. */
function gapsOf(column: PrintedText, text: string): number[] {
  const lines = linesWith(column, text)
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    return before?.page === line.page ? [line.y - before.y] : []
  })
}

/** Whether the headline is on one page and the first lines under it on another. */
function isHeadlineSeparated(printed: Printed, story: Story): boolean {
  const under = linesIn(printed, paragraphsOf(story)[0] ?? {})
  return linesIn(printed, story.headline).some(
    (headline, at) => pagesOf([...headline, ...(under[at]?.slice(0, 3) ?? [])]).length > 1,
  )
}

/** Prints the page in each serif, and expects that headlines stay with their texts and languages are aligned. */
async function expectSoundInAny(
  page: Page,
  those: readonly Serifs[],
  view: Language | 'both',
  stories: readonly Story[],
  expectMore: (printed: Printed, serif: Serifs) => void = () => {},
): Promise<void> {
  const texts = stories.flatMap((story) => [story.headline, ...paragraphsOf(story), story.note ?? {}])
  for (const serif of those) {
    await setSerifs(page, serif)
    const printed = await printPage(page, view)
    expect(faultsOf(printed, texts), serif.name).toEqual([])
    const separated = stories.filter((story) => isHeadlineSeparated(printed, story))
    expect(
      separated.map(({ id }) => id),
      serif.name,
    ).toEqual([])
    expectMore(printed, serif)
  }
}

for (const [view, those] of [
  ['both', serifs],
  // A single column has nothing to be aligned with.
  ['en', serifs.slice(-2)],
  ['zh', serifs.slice(-2)],
] as const) {
  testOnKeptDevice(
    `a printed issue in view ${view} keeps headlines with their texts and languages aligned in any serif`,
    async ({ page, archive }) => {
      const { stories } = july(archive)
      await page.goto(`/en/issues/2021-07/?print=${view}`)
      await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeVisible()
      await expect(page.getByRole('article')).toHaveCount(stories.length)
      await expectSoundInAny(page, those, view, stories)
    },
  )
}

test('the PDF of an issue keeps headlines with their texts and languages aligned in any serif', async ({
  page,
  archive,
}) => {
  const issue = july(archive)
  await page.setContent(onePage(issue, { base: '/', site: 'https://example.org' }))
  await expectSoundInAny(page, serifs.slice(-4), 'both', issue.stories)
})

/** A story in which a line has no pinyin between lines that have it. */
const tea = '成都的茶叶'
const withBareLine = madeStory('bare-line', {
  body: [[{ en: 'Tea, in numbers.', zh: `${tea.repeat(12)}${' GDP 2021'.repeat(14)}，${tea.repeat(9)}。` }]],
})

test('the PDF with pinyin keeps lines even, headlines with their texts and languages aligned', async ({
  page,
  archive,
}) => {
  const stories = [...july(archive).stories.slice(0, 6), withBareLine]
  const issue = { ...july(archive), stories }
  const those = serifs.filter((_, at) => at % 4 === 1)
  await page.setContent(onePage(issue, { base: '/', site: 'https://example.org' }, textSpeller([])))
  await expectSoundInAny(page, those, 'both', stories, (printed, { name }) => {
    const gaps = stories.flatMap(paragraphsOf).flatMap((text) => gapsOf(printed.zh ?? [], text.zh ?? ''))
    expect(Math.max(...gaps) - Math.min(...gaps), name).toBeLessThan(1)
  })
})

test.describe('with an archive of edge cases', () => {
  test.use({ folder: otherBuilds.made })

  test('a story of many pages keeps languages aligned in extreme serifs', async ({ page }) => {
    await page.goto('/en/issues/2020-03/long/?view=both')
    await expect(page.locator('article[data-view]')).toBeVisible()
    for (const serif of serifs.slice(-4)) {
      await setSerifs(page, serif)
      const printed = await printPage(page, 'both')
      expect(faultsOf(printed, paragraphsOf(storyOf(madeArchive, '2020-03', 'long'))), serif.name).toEqual([])
    }
  })
})
