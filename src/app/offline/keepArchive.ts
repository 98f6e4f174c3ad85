import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'
import { catalogueQuery } from '../queries.ts'
import { holdsIssue, openDeviceArchive, saveCatalogue, saveIssue } from './deviceArchive.ts'
import { type DeviceState, deviceQuery } from './deviceState.ts'
import { isShellSaved } from './serviceWorker.ts'

const parallel = 4

/**
 * Brings the device up to the catalogue: checks what it holds, fetches what it lacks, newest first, and reports as it
 * goes. Ends with the state that a last look at the caches found, and never throws.
 */
export async function keepArchive(client: QueryClient): Promise<void> {
  const report = (state: DeviceState) => client.setQueryData(deviceQuery.queryKey, state)
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) {
    report({ kind: 'unsupported', saved: [] })
    return
  }
  try {
    const [cache, catalogue] = await Promise.all([
      openDeviceArchive(),
      client.ensureQueryData(catalogueQuery),
    ])
    const shell = isShellSaved()
    report(await saveAll(cache, catalogue, report, shell))
  } catch {
    // A browser that has caches and forbids them, or no catalogue: there is nothing to keep.
    report({ kind: 'unsupported', saved: [] })
  }
}

async function saveAll(
  cache: Cache,
  catalogue: Catalogue,
  report: (state: DeviceState) => void,
  shell: Promise<boolean>,
): Promise<DeviceState> {
  const total = catalogue.issues.length
  const saved = await heldIssues(cache, catalogue.issues)
  const missing = catalogue.issues.filter(({ id }) => !saved.includes(id))
  let reason: 'unreachable' | 'full' | undefined
  if (missing.length > 0) report({ kind: 'saving', saved: [...saved], total })
  await eachInParallel(missing, async (record) => {
    try {
      await saveIssue(cache, record)
      saved.push(record.id)
      report({ kind: 'saving', saved: [...saved], total })
    } catch (error) {
      reason = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unreachable'
    }
  })
  if (reason === undefined) await saveCatalogue(cache, catalogue)
  const found = missing.length > 0 ? await heldIssues(cache, catalogue.issues) : saved
  if (found.length < total) return { kind: 'partial', saved: found, total, reason: reason ?? 'unreachable' }
  return (await shell)
    ? { kind: 'saved', saved: found }
    : { kind: 'partial', saved: found, total, reason: 'shell' }
}

async function heldIssues(cache: Cache, issues: readonly CatalogueIssue[]): Promise<string[]> {
  const held: string[] = []
  await eachInParallel(issues, async (record) => {
    if (await holdsIssue(cache, record)) held.push(record.id)
  })
  return held
}

/** Runs the work over the items in order, a few at a time. */
async function eachInParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
}
