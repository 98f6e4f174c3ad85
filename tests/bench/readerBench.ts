import { readArchive } from '../../src/disk/archive/readArchive.ts'
import { findChromium } from '../../src/editions/page/findChromium.ts'
import { buildRows } from './buildRows.ts'
import { type BuiltSite, buildSite } from './buildSite.ts'
import { editionRows } from './editionRows.ts'
import { offlineRows } from './offlineRows.ts'
import { bundledSite, peekRows } from './peekRows.ts'
import { launchBrowser } from './phone.ts'
import { readerRows } from './readerRows.ts'
import { writeTable } from './table.ts'
import { wordRows } from './wordRows.ts'

const small = { issues: 1, each: 17 }
const middling = { issues: 100, each: 20 }
const large = { issues: 500, each: 20 }

/**
 * Measures the production build against a bare HTML page, against itself with a small archive, and against the limits
 * that it promises. Times depend on the machine and its load. Ratios compare measurements taken in turn in one run.
 * @throws Error if there is no Chromium
 */
export async function readerBench(quick: boolean): Promise<string> {
  const chromium = findChromium()
  if (!chromium) throw new Error('The bench needs a Chromium; CHROMIUM may name one.')
  const { issues } = await readArchive('public/archive/issues')
  const sites: BuiltSite[] = []
  for (const size of quick ? [small, middling] : [small, middling, large]) {
    console.error(`Building ${size.issues * size.each} stories …`)
    sites.push(await buildSite(size, issues))
  }
  const browser = await launchBrowser(chromium.path)
  const largest = sites.at(-1)
  const [, second] = sites
  const rows = [
    ...buildRows(sites),
    ...(second ? await editionRows(second, quick ? 1 : 3) : []),
    ...(await readerRows(browser, sites, quick ? 3 : 5)),
    ...(await peekRows(browser, quick ? 2 : 4)),
    ...(await wordRows(browser, sites, bundledSite, quick ? 2 : 4)),
    ...(largest ? await offlineRows(chromium.path, browser, largest, quick ? 3 : 7) : []),
  ]
  await browser.close()
  return `${chromium.version}, Node ${process.version}\n\n${writeTable(rows)}`
}
