import type { Browser } from '@playwright/test'
import type { Story } from '../../src/archive/issue.ts'
import { type Language, languages, languageTags, paragraphText } from '../../src/archive/languages.ts'
import { type Content, element, markup } from '../../src/editions/markup.ts'
import type { OpenSite } from './sites.ts'
import type { SlowLink } from './slowLink.ts'
import { interleave, middle, promised, type Row } from './table.ts'
import { onUnwatchedPhone } from './unwatchedPhone.ts'

/**
 * The story as a bare HTML page: the same text in both languages, without style or script. Nothing that shows this text
 * can be faster. So we compare our pages with it.
 */
export function barePage(story: Story): string {
  const head = markup`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${story.headline.en}</title>`
  return String(markup`${head}${languages.map((language) => inLanguage(story, language))}`)
}

function inLanguage(story: Story, language: Language): Content {
  const lang = languageTags[language]
  const paragraphs = story.body.map((paragraph) =>
    element('p', { lang }, paragraphText(paragraph, language) ?? ''),
  )
  return [element('h1', { lang }, story.headline[language] ?? ''), ...paragraphs]
}

/** The measures of a first visit: milliseconds since the reader requested the page, and bytes transferred. */
type Visit = Awaited<ReturnType<typeof visit>>

/**
 * Visits a page for the first time on a slow phone whose browser saves data, so that the archive does not follow the page
 * by itself. `text` is on the page's first screen. `quiet` is the time until nothing more was transferred.
 */
function visit(browser: Browser, link: SlowLink, path: string, text: string) {
  return onUnwatchedPhone(browser, async (page) => {
    await page.prepare(saveData)
    await page.prepare(markText, text)
    link.start()
    await page.open(link.url + path)
    const quietAt = await link.quiet(2500)
    const [origin = 0, firstPaint = 0, textAt = 0, ...shifts] = await page.measure(readTimes)
    return {
      firstPaint,
      text: textAt,
      shift: shifts.reduce((sum, one) => sum + one, 0),
      bytesBeforeText: link.bytesBy(origin + textAt),
      quiet: quietAt - origin,
      bytes: link.bytesBy(quietAt),
    }
  })
}

function saveData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
}

function markText(text: string): void {
  const isThere = () => document.body?.textContent.includes(text)
  void painted(isThere).then(() => performance.mark('text'))
}

/** The times of the page's origin, first paint and text, and then its layout shifts. */
function readTimes(): number[] {
  const time = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
  const shifts = new PerformanceObserver(() => {})
  shifts.observe({ type: 'layout-shift', buffered: true })
  const sizes = shifts.takeRecords().map((entry) => Number(Reflect.get(entry, 'value')))
  return [performance.timeOrigin, time('first-contentful-paint'), time('text'), ...sizes]
}

/** First visits on a slow phone: a story page against the bare page of its story, a large site against a small one. */
export async function visitRows(
  browser: Browser,
  small: OpenSite,
  large: OpenSite,
  runs: number,
): Promise<Row[]> {
  const [bareSmall, storySmall, frontSmall, bareLarge, storyLarge, frontLarge] = await interleave(
    runs,
    [small, large].flatMap(({ link, bareLink, story, front }) => [
      () => visit(browser, bareLink, '', story.text),
      () => visit(browser, link, story.path, story.text),
      () => visit(browser, link, front.path, front.text),
    ]),
  )
  return [
    ...againstBare(`Story page of ${small.stories}`, storySmall, bareSmall),
    ...againstBare(`Story page of ${large.stories}`, storyLarge, bareLarge),
    ...againstSmall(`First visit to a story of ${large.stories}`, storyLarge, storySmall, small.stories),
    ...againstSmall(
      `First visit to the front page of ${large.stories}`,
      frontLarge,
      frontSmall,
      small.stories,
    ),
  ]
}

function againstBare(name: string, ours: Visit[] = [], bare: Visit[] = []): Row[] {
  const row = (what: string, unit: Row['unit'], of: (visit: Visit) => number, most?: number): Row => ({
    what: `${name}: ${what}`,
    unit,
    ours: middle(ours, of),
    against: ['bare page', middle(bare, of)],
    most,
  })
  const before = row('bytes before the text', 'kB', (visit) => visit.bytesBeforeText)
  return [
    row('first paint', 'ms', (visit) => visit.firstPaint),
    row('text on screen', 'ms', (visit) => visit.text, 1.25),
    before,
    promised(before.what, 'kB', before.ours, 14_000),
    { ...row('layout shift', 'shift', (visit) => visit.shift), against: ['promised', 0], most: 0 },
  ]
}

function againstSmall(name: string, ours: Visit[] = [], small: Visit[] = [], stories: number): Row[] {
  const row = (what: string, unit: Row['unit'], of: (visit: Visit) => number): Row => ({
    what: `${name}: ${what}`,
    unit,
    ours: middle(ours, of),
    against: [`of ${stories}`, middle(small, of)],
    most: 1.2,
  })
  return [
    row('bytes in all', 'kB', (visit) => visit.bytes),
    row('time until quiet', 'ms', (visit) => visit.quiet),
  ]
}
