import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { searchRows } from './searchRows.ts'
import { type BuiltSite, openSite } from './sites.ts'
import { median, promised, type Row } from './table.ts'
import { downloadWholeArchive, type WholeArchive } from './wholeArchive.ts'

/** Waits until the device has every issue of the open page's site. Presses the button for this if there is one. */
export async function downloadAll(page: Page): Promise<void> {
  const saved = page.locator('.app > [data-device=complete]')
  const save = page.getByRole('button', { name: /^Download all/ })
  await saved.or(save).first().waitFor({ state: 'attached' })
  if (await save.isVisible()) await save.click()
  await saved.waitFor({ state: 'attached', timeout: 300_000 })
}

const linkSpeed = 1.6e6 / 8 / 1000

/** How long saving a site takes, and a search in it. */
export async function offlineRows(browser: Browser, site: BuiltSite): Promise<Row[]> {
  const open = await openSite(site)
  await compressAhead(site.folder, open.near)
  console.error(`Saving ${site.stories} stories over a slow line: a minute or two …`)
  const whole = await downloadWholeArchive(browser, open)
  console.error(`Searching ${site.stories} stories …`)
  const searches = await searchRows(browser, open, 3)
  await open.stop()
  return [...downloadRows(site.stories, whole), ...searches]
}

/** Makes the host compress every issue once, as a busy host has already done. */
async function compressAhead(folder: string, near: string): Promise<void> {
  const headers = { 'accept-encoding': 'br' }
  for (const file of await readdir(join(folder, 'archive/issues'))) {
    await (await fetch(`${near}archive/issues/${file}`, { headers })).arrayBuffer()
  }
}

function downloadRows(stories: number, { taken, bytes, ...readings }: WholeArchive): Row[] {
  const name = `Download of ${stories} stories`
  const answers = (what: string, taken: number[]): Row[] =>
    [['median', median(taken)] as const, ['worst', Math.max(...taken)] as const].map(([which, ours]) =>
      promised(`${name}: ${what} meanwhile, ${which} of ${taken.length}`, 'ms', ours, 100),
    )
  return [
    {
      what: `${name}: from consent to the last issue verified`,
      unit: 's',
      ours: taken / 1000,
      against: [`the line for ${(bytes / 1e6).toFixed(1)} MB`, bytes / linkSpeed / 1000],
      most: 1.3,
    },
    ...answers('switch', readings.switched),
    ...answers('next story', readings.opened),
    ...answers('filter', readings.filtered),
    promised(
      `${name}: all that meanwhile, as INP has it`,
      'ms',
      interactionToNextPaint([...readings.switched, ...readings.opened, ...readings.filtered]),
      100,
    ),
  ]
}

/** The slowest, ignoring one in every fifty. https://web.dev/articles/inp */
function interactionToNextPaint(taken: readonly number[]): number {
  return taken.toSorted((one, other) => other - one)[Math.floor(taken.length / 50)] ?? Number.NaN
}
