import type { Browser } from '@playwright/test'
import { type AtRest, atRest } from './atRest.ts'
import { interleave, middle } from './medians.ts'
import type { OpenSite } from './openSite.ts'
import type { Row } from './table.ts'

/** A loaded page: the time from input to paint with a processor slowed by a factor of four, and its memory. */
export async function restRows(
  browser: Browser,
  small: OpenSite,
  large: OpenSite,
  runs: number,
): Promise<Row[]> {
  const [inSmall, inLarge] = await interleave(
    runs,
    [small, large].map(
      ({ near, story, front }) =>
        () =>
          atRest(browser, near, story.path, front.path),
    ),
  )
  const row = (
    what: string,
    ours: AtRest[] | undefined,
    of: (rest: AtRest) => number,
    limit: number,
  ): Row => ({ what, unit: 'ms', ours: middle(ours, of), against: ['promised', limit], most: 1 })
  const memory = ({ memory }: AtRest) => memory
  return [
    {
      what: 'Tap that nothing answers: input to paint',
      unit: 'ms',
      ours: middle(inSmall, ({ idle }) => idle),
      against: ['a frame', 1000 / 60],
    },
    row(`Switch in ${small.stories}: input to paint`, inSmall, ({ switched }) => switched, 50),
    row(`Switch in ${large.stories}: input to paint`, inLarge, ({ switched }) => switched, 50),
    row(`Filter in ${small.stories}: input to paint`, inSmall, ({ filtered }) => filtered, 50),
    row(`Filter in ${large.stories}: input to first matches`, inLarge, ({ filtered }) => filtered, 100),
    {
      what: `Memory of the front page of ${large.stories}`,
      unit: 'MB',
      ours: middle(inLarge, memory),
      against: [`of ${small.stories}`, middle(inSmall, memory)],
    },
  ]
}
