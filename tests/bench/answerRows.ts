import type { Browser } from '@playwright/test'
import { filterPlace, firstAnswer, switchLanguage } from './answer.ts'
import { interleave, median } from './medians.ts'
import type { OpenSite } from './openSite.ts'
import type { Row } from './table.ts'

/** When switch and filter respond on a first visit, on a slow phone. */
export async function answerRows(
  browser: Browser,
  small: OpenSite,
  large: OpenSite,
  runs: number,
): Promise<Row[]> {
  const samples = await interleave(
    runs,
    [small, large].flatMap(({ link, story, front }) => [
      () => firstAnswer(browser, link, story.path, switchLanguage),
      () => firstAnswer(browser, link, front.path, filterPlace),
    ]),
  )
  const [switchSmall, filterSmall, switchLarge, filterLarge] = samples.map(median)
  const row = (what: string, ours = Number.NaN, other = Number.NaN): Row => ({
    what: `First visit to ${large.stories} stories: ${what}`,
    unit: 'ms',
    ours,
    against: [`of ${small.stories}`, other],
    most: 1.2,
  })
  return [row('switch answers', switchLarge, switchSmall), row('filter answers', filterLarge, filterSmall)]
}
