import type { QueryClient } from '@tanstack/react-query'
import {
  archiveStateOf,
  type Catalogue,
  type CatalogueIssue,
  filesOf,
} from '../../../archive/catalogue/catalogue.ts'
import { openArchiveCache, openCacheInTime, removeCached, tryCache } from '../../../device/archiveCache.ts'
import type { FetchedCatalogue } from '../../../device/fetchCatalogue.ts'
import { readKeptCatalogue } from '../../../device/keptCatalogue.ts'
import { idleTimeout, withTimeout } from '../../../device/timeouts.ts'
import { latestCatalogue } from '../../data/latestCatalogue.ts'
import { catalogueQuery } from '../../data/queries.ts'
import { retryWriting } from '../../memory/deviceMemory.ts'
import { changePreferences, readPreferences } from '../../memory/preferences.ts'
import { announceNews } from '../news.ts'
import { isShellWhole, workerTimeout } from '../serviceWorker.ts'
import { catalogueToKeep } from './catalogueToKeep.ts'
import { reportDeviceState } from './deviceState.ts'
import { checkFiles, fetchFiles, startDownloads, stopFetching } from './downloadClient.ts'
import { downloadQueue } from './downloadQueue.ts'
import { inOneTab } from './inOneTab.ts'
import { keepCatalogue } from './keepCatalogue.ts'
import { keepGlossary } from './keepGlossary.ts'
import { type DownloadOutcome, heldIssues, planDownload, stateAfter } from './planDownload.ts'

let checks = 0
/** The ids of the issues that the reader has asked for one by one in this page: each press is consent. */
const wanted = new Set<string>()

/**
 * Brings the device up to date with the catalogue: checks what it holds and downloads what is missing, newest first.
 * It asks the reader where needed, and reports progress. Resuming needs no journal: whole files are not fetched
 * again. It ends with the result of a last check, and never throws. One tab at a time does this; others wait, then
 * check. If the page did not wait for the host, the host's catalogue follows the device's. A slow shell blocks no
 * tab: the state is reported without it, and again when it is whole.
 */
export async function keepArchive(client: QueryClient): Promise<void> {
  const isAble = 'serviceWorker' in navigator && 'Worker' in window
  let current = checks
  try {
    const cache = isAble ? await openCacheInTime(idleTimeout) : undefined
    if (!cache) return reportDeviceState({ kind: 'unsupported', held: [] })
    startDownloads()
    const shown = await client.ensureQueryData(catalogueQuery)
    const bringUpTo = async (to: FetchedCatalogue) => {
      const check = ++checks
      current = check
      const found = await inOneTab(
        () => checkAndDownload(cache, to, shown.value),
        () => reportDeviceState({ kind: 'checking', held: [], reason: 'elsewhere' }),
      )
      // Another check may have started meanwhile.
      await reportFound(found, () => check === checks)
    }
    await bringUpTo(shown)
    const latest = shown.isFromDevice && (await latestCatalogue(client, shown))
    if (latest && archiveStateOf(latest.value) !== archiveStateOf(shown.value)) await bringUpTo(latest)
  } catch {
    if (current === checks) reportDeviceState({ kind: 'checking', held: [], reason: 'unknown' })
  }
}

/** The reader wants the whole archive on the device, whatever its size. */
export function startKeeping(client: QueryClient): Promise<void> {
  changePreferences({ download: 'keep', withoutIssues: [] })
  return keepArchive(client)
}

/** The reader wants no more downloads. Issues on the device stay. */
export function stopKeeping(): void {
  wanted.clear()
  changePreferences({ download: 'stop' })
  stopFetching()
}

/** Removes issues from the device. They are fetched again only if the reader asks. */
export async function removeIssues(client: QueryClient, issues: readonly CatalogueIssue[]): Promise<void> {
  const cache = await openArchiveCache(idleTimeout)
  const without = new Set([...readPreferences().withoutIssues, ...issues.map(({ id }) => id)])
  changePreferences({ withoutIssues: [...without] })
  for (const { id } of issues) wanted.delete(id)
  if (cache) await forgetIssues(cache, issues)
  // The reading record may have waited for this room.
  await retryWriting()
  await keepArchive(client)
}

/** Removes the files of issues, also those of a correction that came while the page showed an earlier version. */
async function forgetIssues(cache: Cache, issues: readonly CatalogueIssue[]): Promise<void> {
  const kept = await tryCache(cache, readKeptCatalogue)
  const corrected = kept?.issues.filter(({ id }) => issues.some((one) => one.id === id)) ?? []
  const files = filesOf({ issues: [...issues, ...corrected] })
  // What cannot be removed is listed by the check that follows.
  await Promise.allSettled(files.map(({ file }) => removeCached(cache, file)))
}

/** Fetches one issue, whatever the reader wants of the others. */
export function restoreIssue(client: QueryClient, { id }: CatalogueIssue): Promise<void> {
  wanted.add(id)
  changePreferences({ withoutIssues: readPreferences().withoutIssues.filter((other) => other !== id) })
  return keepArchive(client)
}

/** What a check of the device found. `shell` resolves to whether the shell is whole, and may take any time. */
type Found = { readonly outcome: DownloadOutcome; readonly shell: Promise<boolean> }

async function checkAndDownload(cache: Cache, to: FetchedCatalogue, shown: Catalogue): Promise<Found> {
  const shell = isShellWhole()
  const kept = await readKeptCatalogue(cache, to.value)
  const catalogue = await catalogueToKeep(cache, to, kept)
  announceNews(kept, catalogue, shown)
  return { outcome: await downloadMissing(cache, catalogue, kept, shell), shell }
}

async function reportFound({ outcome, shell }: Found, isLatest: () => boolean): Promise<void> {
  const reportState = (isWhole: boolean) => isLatest() && reportDeviceState(stateAfter(outcome, isWhole))
  const isWhole = await soon(shell)
  reportState(isWhole)
  if (!isWhole) void shell.then((isWholeNow) => isWholeNow && reportState(true))
}

async function downloadMissing(
  cache: Cache,
  catalogue: Catalogue,
  kept: Catalogue | undefined,
  shell: Promise<boolean>,
): Promise<DownloadOutcome> {
  // The worker's own code may be damaged, and is repaired with the shell.
  await checkFiles(filesOf(catalogue)).catch(() => soon(shell).then(() => checkFiles(filesOf(catalogue))))
  const before = await keepCatalogue(cache, catalogue, kept)
  const plan = planDownload(catalogue, before, wanted)
  if (plan.glossary) await keepGlossary(cache, plan.glossary)
  const failure = await downloadQueue(cache, plan, heldIssues(catalogue, before))
  // Stories work without their words, so a failure waits for the next visit.
  if (plan.words.length > 0 && !failure) await fetchFiles(plan.words, () => {})
  const isSame = plan.queue.length === 0 && !plan.glossary && plan.words.length === 0
  const holdings = isSame ? before : await keepCatalogue(cache, catalogue, before.kept)
  return { catalogue, holdings, plan, failure }
}

/** Whether the shell is whole; false if that is not known soon. */
function soon(shell: Promise<boolean>): Promise<boolean> {
  return withTimeout(shell, workerTimeout).catch(() => false)
}
