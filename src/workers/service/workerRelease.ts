import { cacheNames } from 'workbox-core'
import { integrityOf, verifiedContent } from '../../device/archiveFile.ts'
import { idleTimeout, withTimeout } from '../../device/timeouts.ts'

/**
 * What the build writes into the worker: its order, as in its catalogue, and the hash of all else in the worker, which has
 * the hash of every file of the shell.
 */
export type WorkerRelease = { readonly order: number; readonly content: string }

/** The workers that the device has already. */
type Workers = Pick<ServiceWorkerRegistration, 'active' | 'waiting'>

/** The header with the hash of what is noted. Damaged, it might refuse every release to come. */
const hashHeader = 'integrity'

/**
 * Rejects if the worker of this release is not to be installed, because it is older than the active one, as an edge that
 * lags behind sends it, or no other than that. Where nothing is noted of the active one, each is installed.
 */
export async function requireUpdate(release: WorkerRelease, { active, waiting }: Workers): Promise<void> {
  const kept = active && (await keptRelease(idleTimeout))
  if (!kept) return
  if (release.order < kept.order) throw new Error('The device has a later release.')
  if (release.content !== kept.content) return
  // It leads back from the one that waits.
  if (waiting && release.order > kept.order) return
  await keepRelease(release, { active, waiting })
  throw new Error('The device has the same shell.')
}

/**
 * Notes the release of the active worker beside the shell, under the worker's address. The note of a later one with the
 * same shell stays. If another waits, it may be the one that asks, and nothing is noted. Never throws.
 */
export async function keepRelease(release: WorkerRelease, { waiting }: Workers): Promise<void> {
  if (waiting) return
  const kept = await keptRelease()
  if (kept?.content === release.content && kept.order >= release.order) return
  await withTimeout(writeRelease(release)).catch(() => {})
}

async function writeRelease(release: WorkerRelease): Promise<void> {
  const cache = await caches.open(cacheNames.precache)
  const content = await new Response(JSON.stringify(release)).arrayBuffer()
  const headers = { 'content-type': 'application/json', [hashHeader]: await integrityOf(content) }
  await cache.put(location.href, new Response(content, { headers }))
}

/** What is noted of the active worker. Undefined if nothing is, it is damaged, or the device does not tell in time. */
function keptRelease(limit?: number): Promise<WorkerRelease | undefined> {
  return withTimeout(readRelease(), limit).catch(() => undefined)
}

async function readRelease(): Promise<WorkerRelease | undefined> {
  const cache = await caches.open(cacheNames.precache)
  const held = await cache.match(location.href, { ignoreVary: true })
  const content = held && (await verifiedContent(held, held.headers.get(hashHeader) ?? ''))
  return content && new Response(content).json()
}
