import type { Browser } from '@playwright/test'
import { interleave, middle } from './medians.ts'
import type { OpenSite } from './openSite.ts'
import type { Row } from './table.ts'
import { type Visit, visit } from './visit.ts'

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
    { ...before, against: ['promised', 14_000], most: 1 },
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
