import type { QueryClient } from '@tanstack/react-query'
import {
  type Catalogue,
  type CatalogueIssue,
  editionOf,
  filesOf,
} from '../../../archive/catalogue/catalogue.ts'
import { forgetFile, hasRoom, openArchiveCache } from '../../../device/archiveCache.ts'
import { fetchLatest } from '../../../device/fetchCatalogue.ts'
import { keptCatalogue } from '../../../device/keptCatalogue.ts'
import { withTimeout } from '../../../device/withTimeout.ts'
import { type Failure, filesAtOnce } from '../../../device/workers/downloadMessages.ts'
import { catalogueQuery } from '../../data/queries.ts'
import { changePreferences, readPreferences } from '../../memory/preferences.ts'
import { announceNews } from '../news.ts'
import { isShellWhole, workerPatience } from '../serviceWorker.ts'
import { reportDeviceState } from './deviceState.ts'
import { checkFiles, fetchFiles, startDownloads, stopFetching } from './downloadClient.ts'
import { inOneTab } from './inOneTab.ts'
import { keepCatalogue } from './keepCatalogue.ts'
import { keepGlossary } from './keepGlossary.ts'
import {
  bytesOf,
  type DownloadOutcome,
  heldIssues,
  type Plan,
  planDownload,
  stateAfter,
} from './planDownload.ts'

let checks = 0

/**
 * Brings the device up to the catalogue: looks at what it holds, fetches what it lacks, newest first, as far as the
 * reader lets it, and reports as it goes. Resuming needs no journal: what is there and whole is not fetched again.
 * Ends with what a last look at the caches found, and never throws. One tab at a time does this; others wait, and
 * then look. Where the page did not wait for the host, what that says later comes after what the device has. A shell that
 * is slow to be looked at, or to come, holds up no tab: it is told of without it, and once more when it is there.
 */
export async function keepArchive(client: QueryClient): Promise<void> {
  const isAble = 'serviceWorker' in navigator && 'Worker' in window
  const cache = isAble ? await openArchiveCache() : undefined
  if (!cache) {
    reportDeviceState({ kind: 'unsupported', held: [] })
    return
  }
  try {
    startDownloads()
    const shown = await client.ensureQueryData(catalogueQuery)
    const bringUpTo = async (to: Catalogue) => {
      const check = ++checks
      const found = await inOneTab(
        () => checkAndDownload(cache, to),
        () => reportDeviceState({ kind: 'checking', held: [], reason: 'elsewhere' }),
      )
      // Another look may have been taken meanwhile.
      await reportFound(found, () => check === checks)
    }
    await bringUpTo(shown)
    const latest = shown.isFromDevice && (await fetchLatest().catch(() => undefined))
    if (latest && editionOf(latest) !== editionOf(shown)) await bringUpTo(latest)
  } catch {
    reportDeviceState({ kind: 'checking', held: [], reason: 'unknown' })
  }
}

/** The reader wants all of the archive on the device, whatever it weighs. */
export function startKeeping(client: QueryClient): Promise<void> {
  changePreferences({ download: 'keep', withoutIssues: [] })
  return keepArchive(client)
}

/** The reader wants no more downloads. What is held stays. */
export function stopKeeping(): void {
  changePreferences({ download: 'stop' })
  stopFetching()
}

/** Takes issues off the device, and does not fetch them again unasked. */
export async function removeIssues(client: QueryClient, issues: readonly CatalogueIssue[]): Promise<void> {
  const cache = await openArchiveCache()
  const without = new Set([...readPreferences().withoutIssues, ...issues.map(({ id }) => id)])
  changePreferences({ withoutIssues: [...without] })
  if (cache) await Promise.all(issues.map(({ file }) => forgetFile(cache, file)))
  await keepArchive(client)
}

/** Fetches an issue that the reader had taken off the device. */
export function restoreIssue(client: QueryClient, { id }: CatalogueIssue): Promise<void> {
  changePreferences({ withoutIssues: readPreferences().withoutIssues.filter((other) => other !== id) })
  return keepArchive(client)
}

/** What a look at the device found; and whether the shell is whole, which may take as long as it likes. */
type Found = { readonly outcome: DownloadOutcome; readonly shell: Promise<boolean> }

async function checkAndDownload(cache: Cache, to: Catalogue): Promise<Found> {
  const shell = isShellWhole()
  const kept = await keptCatalogue(cache)
  // Another tab may have kept a later one since this page was opened.
  const catalogue = kept && kept.order > to.order ? await fetchLatest() : to
  announceNews(kept, catalogue)
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
  // The worker's own code may have gone bad, and is mended with the shell.
  await checkFiles(filesOf(catalogue)).catch(() => soon(shell).then(() => checkFiles(filesOf(catalogue))))
  const before = await keepCatalogue(cache, catalogue, kept)
  const plan = planDownload(catalogue, before)
  if (plan.glossary) await keepGlossary(cache, plan.glossary)
  const failure = await download(cache, plan, heldIssues(catalogue, before))
  const isSame = plan.queue.length === 0 && !plan.glossary
  const holdings = isSame ? before : await keepCatalogue(cache, catalogue, before.kept)
  return { catalogue, holdings, plan, failure }
}

/** Whether the shell is whole, as far as it is known soon. */
function soon(shell: Promise<boolean>): Promise<boolean> {
  return withTimeout(shell, workerPatience).catch(() => false)
}

async function download(
  cache: Cache,
  { queue }: Plan,
  held: readonly string[],
): Promise<Failure | undefined> {
  if (queue.length === 0) return undefined
  if (!(await hasRoom(cache, bytesOf(queue.slice(0, filesAtOnce))))) return 'full'
  const come = new Set<string>()
  const report = (files: readonly string[]) => {
    for (const file of files) come.add(file)
    const here = queue.filter(({ file }) => come.has(file))
    reportDeviceState({
      kind: 'downloading',
      held: [...held, ...here.map(({ id }) => id)],
      total: held.length + queue.length,
      bytes: bytesOf(here),
      bytesTotal: bytesOf(queue),
    })
  }
  report([])
  return fetchFiles(queue, report)
}
