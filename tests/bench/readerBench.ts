import type { Browser } from '@playwright/test'
import { invariant } from '../../src/archive/invariant.ts'
import { filterSubjects, type Subject, storiesAbout } from '../../src/archive/subjects.ts'
import { readArchive } from '../../src/disk/readArchive.ts'
import { readLists } from '../../src/disk/readLists.ts'
import { findChromium } from '../../src/editions/page/findChromium.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { answerRows } from './answers.ts'
import { restRows } from './atRest.ts'
import { markRows } from './markRows.ts'
import { offlineRows } from './offlineRows.ts'
import { launchBrowser } from './phone.ts'
import { type BuiltSite, buildSite, bundledSite, openSite, runBuild } from './sites.ts'
import { interleave, median, promised, type Row, writeTable } from './table.ts'
import { visitRows } from './visits.ts'
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
  await runBuild('public/archive/issues', bundledSite)
  const browser = await launchBrowser(chromium.path)
  const largest = sites.at(-1)
  const [, second] = sites
  const rows = [
    ...buildRows(sites),
    ...(second ? [await followRow(second)] : []),
    ...(second ? await editionRows(second, quick ? 1 : 3) : []),
    ...(await readerRows(browser, sites, quick ? 3 : 5)),
    ...(await wordRows(browser, sites, bundledSite, quick ? 2 : 4)),
    ...(await markRows(browser, bundledSite, quick ? 2 : 4)),
    ...(largest ? await offlineRows(browser, largest) : []),
  ]
  await browser.close()
  return `${chromium.version}, Node ${process.version}\n\n${writeTable(rows)}`
}

/** What a reader experiences, with the smallest and the largest of the sites. */
async function readerRows(browser: Browser, sites: readonly BuiltSite[], runs: number): Promise<Row[]> {
  const [smallest, largest] = [sites[0], sites.at(-1)]
  if (!smallest || !largest) return []
  const small = await openSite(smallest)
  const large = await openSite(largest)
  const rows = [
    ...(await visitRows(browser, small, large, runs)),
    ...(await answerRows(browser, small, large, runs)),
    ...(await restRows(browser, small, large, runs)),
  ]
  await Promise.all([small.stop(), large.stop()])
  return rows
}

/** Build times, in total and by story. The time by story is compared with the next smaller site's. */
function buildRows(sites: readonly BuiltSite[]): Row[] {
  return sites.flatMap((site, index) => {
    const before = sites[index - 1]
    const name = `Build of ${site.stories} stories`
    const limits = [
      promised(`${name}: time`, 's', site.seconds, 25),
      promised(`${name}: size`, 'MB', site.bytes, 120e6),
    ]
    return [...(site.stories === 2000 ? limits : []), ...(before ? byStory(name, site, before) : [])]
  })
}

function byStory(name: string, site: BuiltSite, before: BuiltSite): Row[] {
  const other = `of ${before.stories}`
  const time = ({ seconds, stories }: BuiltSite) => (1000 * seconds) / stories
  const size = ({ bytes, stories }: BuiltSite) => bytes / stories
  return [
    { what: `${name}: time a story`, unit: 'ms', ours: time(site), against: [other, time(before)] },
    { what: `${name}: size a story`, unit: 'kB', ours: size(site), against: [other, size(before)] },
  ]
}

/** What 50 follows find in an issue of 20 stories. A worker does this, which no browser slows: measured here, times four. */
async function followRow({ newest }: BuiltSite): Promise<Row> {
  const { names } = await readLists('public/archive/issues')
  const { published } = deriveCatalogue([newest], names)
  const [issue] = published
  const follows = names.slice(0, 25).map(({ id }): Subject => ({ kind: 'name', id }))
  const subjects = [...filterSubjects(), ...follows].slice(0, 50)
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now()
    storiesAbout(invariant(issue, 'issue'), subjects)
    return performance.now() - start
  })
  return promised('50 follows in an issue of 20 stories, times four', 'ms', 4 * median(times), 50)
}

/** The time of a build with the editions of every issue, against the same build without them. */
async function editionRows({ archive, folder, stories }: BuiltSite, runs: number): Promise<Row[]> {
  const seconds = (options: readonly string[]) => async () => {
    const start = performance.now()
    await runBuild(archive, `${folder}-editions`, options)
    return (performance.now() - start) / 1000
  }
  const samples = await interleave(runs, [seconds([]), seconds(['--no-editions'])])
  const [ours = Number.NaN, without = Number.NaN] = samples.map(median)
  const what = `Build of ${stories} stories with editions`
  return [{ what, unit: 's', ours, against: ['without', without], most: 1.5 }]
}
