import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'
import {
  forgetIssue,
  heldIssues,
  keepCatalogue,
  keptCatalogue,
  openDeviceArchive,
  outdatedIssues,
} from '../deviceArchive.ts'
import { changePreferences, readPreferences } from '../preferences.ts'
import { catalogueQuery } from '../queries.ts'
import { type DeviceState, deviceQuery } from './deviceState.ts'
import { downloadIssues, type Failure } from './downloadIssues.ts'
import { isMetered, mayDownload } from './mayDownload.ts'
import { tellNews } from './news.ts'
import { isShellSaved } from './serviceWorker.ts'

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
  if (cache) await Promise.all(records.map((record) => forgetIssue(cache, record)))
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
  await keepCatalogue(cache, catalogue)
  const failure = await download(cache, plan, report)
  await keepCatalogue(cache, catalogue)
  const saved = plan.queue.length > 0 ? await heldIssues(cache, catalogue.issues) : plan.held
  report(result({ saved, catalogue, plan, failure, shell: await shell }))
}

type Plan = {
  readonly held: string[]
  readonly queue: readonly CatalogueIssue[]
  readonly permission: ReturnType<typeof mayDownload>
}

/** What to fetch: newer versions of what the device has, in any case; the rest as far as the reader lets it. */
async function planDownload(cache: Cache, catalogue: Catalogue): Promise<Plan> {
  const { download: wish, withoutIssues } = readPreferences()
  const held = await heldIssues(cache, catalogue.issues)
  const missing = catalogue.issues.filter(({ id }) => !held.includes(id) && !withoutIssues.includes(id))
  const outdated = (await outdatedIssues(cache, catalogue)).map(({ id }) => id)
  const additions = missing.filter(({ id }) => !outdated.includes(id))
  const permission = mayDownload({ bytes: weight(additions), wish, metered: isMetered() })
  const queue = permission === 'now' ? missing : missing.filter(({ id }) => outdated.includes(id))
  return { held, permission, queue }
}

async function download(cache: Cache, { queue, held }: Plan, report: Report): Promise<Failure | undefined> {
  if (queue.length === 0) return undefined
  stop = new AbortController()
  const saved = [...held]
  let bytes = 0
  const progress = () => ({ total: held.length + queue.length, bytes, bytesTotal: weight(queue) })
  report({ kind: 'saving', saved: [...saved], ...progress() })
  return downloadIssues(cache, queue, stop, (record) => {
    saved.push(record.id)
    bytes += record.bytes
    report({ kind: 'saving', saved: [...saved], ...progress() })
  })
}

type Outcome = {
  readonly saved: string[]
  readonly catalogue: Catalogue
  readonly plan: Plan
  readonly failure: Failure | undefined
  readonly shell: boolean
}

function result({ saved, catalogue, plan, failure, shell }: Outcome): DeviceState {
  const total = catalogue.issues.length
  const left = catalogue.issues.filter(({ id }) => !saved.includes(id))
  const bytesLeft = weight(left)
  if (!shell) return { kind: 'partial', saved, total, reason: 'shell' }
  if (left.length === 0) return { kind: 'saved', saved, checked: Date.now() }
  if (plan.permission === 'ask') return { kind: 'asking', saved, total, bytesLeft }
  if (failure === 'full' || failure === 'unreachable')
    return { kind: 'partial', saved, total, reason: failure }
  return { kind: 'stopped', saved, total, bytesLeft }
}

function weight(records: readonly CatalogueIssue[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes, 0)
}
