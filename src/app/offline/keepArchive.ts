import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'
import {
  forgetFile,
  hasRoom,
  heldIssues,
  keepCatalogue,
  keptCatalogue,
  openDeviceArchive,
} from '../deviceArchive.ts'
import { changePreferences, readPreferences } from '../preferences.ts'
import { catalogueQuery } from '../queries.ts'
import { type DeviceState, deviceQuery } from './deviceState.ts'
import { downloadIssues, type Failure, filesAtOnce, isFull } from './downloadIssues.ts'
import { keepGlossary } from './keepGlossary.ts'
import { tellNews } from './news.ts'
import { type Plan, planDownload, stateAfter, weight } from './planDownload.ts'
import { isShellSaved } from './serviceWorker.ts'
import { tellProgress } from './tellProgress.ts'

type Report = (state: DeviceState) => void

let stop = new AbortController()

/**
 * Brings the device up to the catalogue: looks at what it holds, fetches what it lacks, newest first, as far as the
 * reader lets it, and reports as it goes. Resuming needs no journal: what is there and whole is not fetched again.
 * Ends with what a last look at the caches found, and never throws. One tab at a time does this; others wait, and
 * then look.
 */
export async function keepArchive(client: QueryClient): Promise<void> {
  const report: Report = (state) => client.setQueryData(deviceQuery.queryKey, state)
  const cache = 'serviceWorker' in navigator ? await openDeviceArchive() : undefined
  if (!cache) {
    report({ kind: 'unsupported', saved: [] })
    return
  }
  try {
    const catalogue = await client.ensureQueryData(catalogueQuery)
    const work = async () => {
      tellNews(client, await keptCatalogue(cache), catalogue)
      await saveMissing(cache, catalogue, report)
    }
    await (navigator.locks ? navigator.locks.request('southwest-china-archive', work) : work())
  } catch {
    // There is no catalogue, so there is nothing to keep; pages say so themselves.
    report({ kind: 'unsupported', saved: [] })
  }
}

/** The reader wants all of the archive on the device, whatever it weighs. */
export function startKeeping(client: QueryClient): Promise<void> {
  changePreferences({ download: 'keep', withoutIssues: [] })
  return keepArchive(client)
}

/** The reader wants no more downloads. What is saved stays. */
export function stopKeeping(): void {
  changePreferences({ download: 'stop' })
  stop.abort()
}

/** Takes issues off the device, and does not fetch them again unasked. */
export async function removeIssues(client: QueryClient, records: readonly CatalogueIssue[]): Promise<void> {
  const cache = await openDeviceArchive()
  const without = new Set([...readPreferences().withoutIssues, ...records.map(({ id }) => id)])
  changePreferences({ withoutIssues: [...without] })
  if (cache) await Promise.all(records.map((record) => forgetFile(cache, record)))
  await keepArchive(client)
}

/** Fetches an issue that the reader had taken off the device. */
export function restoreIssue(client: QueryClient, { id }: CatalogueIssue): Promise<void> {
  changePreferences({ withoutIssues: readPreferences().withoutIssues.filter((other) => other !== id) })
  return keepArchive(client)
}

async function saveMissing(cache: Cache, catalogue: Catalogue, report: Report): Promise<void> {
  const shell = isShellSaved()
  const plan = await planDownload(cache, catalogue)
  const full = await keepIfRoom(cache, catalogue)
  await keepGlossary(cache, catalogue, plan)
  const failure = (await download(cache, plan, report)) ?? full
  await keepIfRoom(cache, catalogue)
  const saved = plan.queue.length > 0 ? await heldIssues(cache, catalogue.issues) : plan.held
  report(stateAfter({ saved, catalogue, plan, failure, shell: await shell }))
}

/** A full device keeps the catalogue that it has, and is still asked what else it holds. */
async function keepIfRoom(cache: Cache, catalogue: Catalogue): Promise<'full' | undefined> {
  try {
    await keepCatalogue(cache, catalogue)
    return undefined
  } catch (error) {
    if (isFull(error)) return 'full'
    throw error
  }
}

async function download(cache: Cache, { queue, held }: Plan, report: Report): Promise<Failure | undefined> {
  if (queue.length === 0) return undefined
  if (!(await hasRoom(cache, weight(queue.slice(0, filesAtOnce))))) return 'full'
  stop = new AbortController()
  const saved = [...held]
  let bytes = 0
  const bytesTotal = weight(queue)
  const total = held.length + queue.length
  const progress = tellProgress(() => report({ kind: 'saving', saved: [...saved], total, bytes, bytesTotal }))
  const failure = await downloadIssues(cache, queue, stop, (record) => {
    saved.push(record.id)
    bytes += record.bytes
    progress.more()
  })
  progress.end()
  return failure
}
