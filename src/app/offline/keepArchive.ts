import type { QueryClient } from '@tanstack/react-query'
import { archiveStateOf, type Catalogue, type CatalogueIssue, filesOf } from '../../archive/catalogue.ts'
import { openArchiveCache, removeCached, tryDevice } from '../../device/archiveCache.ts'
import type { FetchedCatalogue } from '../../device/fetchCatalogue.ts'
import { readArrived, readKeptCatalogue } from '../../device/keptCatalogue.ts'
import { idleTimeout, withTimeout } from '../../device/timeouts.ts'
import { latestCatalogue } from '../data/latestCatalogue.ts'
import { catalogueQuery } from '../data/queries.ts'
import { refreshMemory } from '../memory/deviceMemory.ts'
import { changePreferences, readPreferences } from '../memory/preferences.ts'
import { checks, reportDeviceState } from './deviceState.ts'
import { damagedFiles, downloadIssues, fetchFiles, startDownloads, stopFetching } from './downloads.ts'
import { catalogueToKeep, keepCatalogue } from './keepCatalogue.ts'
import { announceNews } from './news.ts'
import { dismissNews, type News } from './noticeState.ts'
import { type DownloadOutcome, heldIssues, planDownload, stateAfter } from './planDownload.ts'
import { isShellIntact, workerTimeout } from './serviceWorker.ts'

/**
 * Brings the device up to date with the catalogue: checks what it has and downloads what is missing, newest first. It asks
 * the reader where needed, and reports progress. Resuming needs no journal, because intact files are not fetched again.
 * It ends with the result of a last check, and never throws. One tab at a time does this; others wait, then check. If the
 * page did not wait for the host, the host's catalogue follows the device's. A slow shell blocks no tab: the state is
 * reported without it, and again when it is intact.
 */
export async function keepArchive(client: QueryClient): Promise<void> {
  const isAble = 'serviceWorker' in navigator && 'Worker' in window
  let isLatest = latestCheck()
  try {
    const cache = isAble ? await openArchiveCache() : undefined
    if (!cache) return reportDeviceState({ kind: 'unsupported', held: [], total: 0 })
    startDownloads()
    const shown = await client.ensureQueryData(catalogueQuery)
    const bringUpTo = async (to: FetchedCatalogue) => {
      checks.setState(({ begun }) => ({ begun: begun + 1 }))
      isLatest = latestCheck()
      // Not in one tab at a time: it may take minutes.
      const shell = isShellIntact()
      const outcome = await inOneTab(() => checkAndDownload(cache, to, shown.value, shell))
      const report = (isIntact: boolean) => isLatest() && reportDeviceState(stateAfter(outcome, isIntact))
      const isIntact = await soon(shell)
      report(isIntact)
      if (!isIntact) void shell.then((isIntactNow) => isIntactNow && report(true))
    }
    await bringUpTo(shown)
    const latest = shown.isFromDevice && (await latestCatalogue(client))
    if (latest && archiveStateOf(latest.value) !== archiveStateOf(shown.value)) await bringUpTo(latest)
  } catch {
    if (isLatest()) reportDeviceState({ kind: 'unknown', held: [] })
  }
}

/** Returns whether no check has begun since this call. */
function latestCheck(): () => boolean {
  const { begun } = checks.getState()
  return () => begun === checks.getState().begun
}

/** The reader wants all issues on the device, whatever their size. */
export function startKeeping(client: QueryClient): Promise<void> {
  changePreferences({ download: 'keep', withoutIssues: [] })
  return keepArchive(client)
}

/** The reader wants no more downloads. Issues on the device stay. */
export function stopKeeping(): void {
  checks.setState({ requested: new Set() })
  changePreferences({ download: 'stop' })
  stopFetching()
}

/** Removes issues from the device. They are fetched again only if the reader asks. */
export async function removeIssues(client: QueryClient, issues: readonly CatalogueIssue[]): Promise<void> {
  const ids = new Set(issues.map(({ id }) => id))
  changePreferences({ withoutIssues: [...new Set([...readPreferences().withoutIssues, ...ids])] })
  checks.setState(({ requested }) => ({ requested: new Set([...requested].filter((id) => !ids.has(id))) }))
  await tryDevice((cache) => removeFiles(cache, issues), idleTimeout)
  // The reading record may have waited for this space.
  await refreshMemory()
  await keepArchive(client)
}

/**
 * Removes the files of issues, including those of a correction that came while the page showed an earlier
 * version.
 */
async function removeFiles(cache: Cache, issues: readonly CatalogueIssue[]): Promise<void> {
  const kept = await readKeptCatalogue(cache).catch(() => undefined)
  const corrected = kept?.issues.filter(({ id }) => issues.some((one) => one.id === id)) ?? []
  const files = filesOf({ issues: [...issues, ...corrected] })
  // What cannot be removed is listed by the check that follows.
  await Promise.allSettled(files.map(({ file }) => removeCached(cache, file)))
}

/** Fetches one issue, whatever the reader has decided about the others. */
export function restoreIssue(client: QueryClient, { id }: CatalogueIssue): Promise<void> {
  checks.setState(({ requested }) => ({ requested: new Set([...requested, id]) }))
  changePreferences({ withoutIssues: readPreferences().withoutIssues.filter((other) => other !== id) })
  return keepArchive(client)
}

/** The reader accepts the news: the page shows the new issues from now on, and the device keeps them. */
export function acceptNews(client: QueryClient, { catalogue }: News): void {
  dismissNews()
  if (catalogue) client.setQueryData(catalogueQuery.queryKey, { value: catalogue })
  void keepArchive(client)
}

async function checkAndDownload(
  cache: Cache,
  to: FetchedCatalogue,
  shown: Catalogue,
  shell: Promise<boolean>,
): Promise<DownloadOutcome> {
  const kept = await readKeptCatalogue(cache, to.value)
  const catalogue = await catalogueToKeep(cache, to, kept)
  const arrived = await readArrived(cache)
  const announced = kept && { ...kept, issues: kept.issues.filter(({ id }) => !arrived.includes(id)) }
  announceNews(announced, catalogue, shown)
  const check = () => damagedFiles(filesOf(catalogue))
  // The worker's own code may be damaged, and is repaired with the shell.
  const damaged = await check().catch(() => soon(shell).then(check))
  const before = await keepCatalogue(cache, catalogue, kept, damaged)
  const plan = planDownload(catalogue, before, checks.getState().requested)
  const failure = await downloadIssues(plan, heldIssues(catalogue, before))
  // What is missing of these waits for the next visit.
  if (plan.extras.length > 0 && !failure) await fetchFiles(plan.extras, () => {})
  if (plan.queue.length === 0 && plan.extras.length === 0) return { catalogue, holdings: before, failure }
  // On a full device, Firefox keeps the last files empty, as if they had arrived.
  const stillDamaged = damaged.size > 0 || failure === 'full' ? await check() : damaged
  const holdings = await keepCatalogue(cache, catalogue, before.kept, stillDamaged)
  return { catalogue, holdings, failure }
}

/** Whether the shell is intact; false if that is not known soon. */
function soon(shell: Promise<boolean>): Promise<boolean> {
  return withTimeout(shell, workerTimeout).catch(() => false)
}

/** How long to wait for another tab, in milliseconds: a download may take that long, and a frozen tab never ends. */
const lockTimeout = 120_000

/**
 * Does the work while no other check does, in this tab or another. One that takes too long is not waited for: files have
 * their hash in their names, so no tab spoils another's.
 */
function inOneTab<Value>(work: () => Promise<Value>): Promise<Value> {
  const { locks } = navigator
  if (!locks) return work()
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), lockTimeout)
  const begin = () => {
    clearTimeout(timer)
    return work()
  }
  return locks
    .request('southwest-china-archive', { signal: waiting.signal }, begin)
    .catch((error: unknown) => (waiting.signal.aborted ? work() : Promise.reject(error)))
}
