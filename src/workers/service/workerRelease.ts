import { isLaterOrder } from '../../archive/catalogue.ts'
import { integrityOf, verifiedContent } from '../../device/archiveFile.ts'
import { idleTimeout, withTimeout } from '../../device/timeouts.ts'
import { openShellCache } from './shellCache.ts'

/**
 * What the build writes into the worker: its order among the builds, as in its catalogue, and the hash of
 * everything else in the worker, which has the hash of every file of the shell.
 */
export type WorkerRelease = { readonly order: number; readonly content: string }

/** Takes messages, as a service worker does. */
type Recipient = { postMessage(message: unknown, ports: MessagePort[]): void }

/** The workers that the device has already. */
type Workers = { readonly active: Recipient | null; readonly waiting: Recipient | null }

/**
 * The header with the hash of the note. Without the check, a damaged note might block every later release.
 */
const hashHeader = 'integrity'

/**
 * Rejects if this release's worker must not be installed: it is older than the active one (a stale edge may
 * send it), or it has the same shell. If nothing is noted of the active one, or a foreign worker has taken its place, it
 * is installed.
 */
export async function requireUpdate(release: WorkerRelease, { active, waiting }: Workers): Promise<void> {
  const noted = active && (await notedRelease(idleTimeout))
  if (!noted) return
  if (isLaterOrder(noted.order, release.order, Date.now())) throw new Error('The device has a later release.')
  if (release.content !== noted.content) return
  // The host has gone back to the active release from the one that waits.
  if (waiting && release.order > noted.order) return
  if (await isForeign(active, release)) return
  await noteRelease(release, { active, waiting })
  throw new Error('The device has the same shell.')
}

/** How long the active worker may take to start and to answer, in milliseconds. */
const answerTimeout = 10_000

/** The message by which a new worker asks the active one for its release. Only a worker with the same code needs to answer. */
export const releaseRequest = 'NAME_RELEASE'

/**
 * Whether the active worker is another than the one that was noted: a host may have sent the script of another app, or an
 * empty one. If a browser lets a worker ask no other, this is unknown, and false.
 */
async function isForeign(active: Recipient, { content }: WorkerRelease): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data?.content !== content)
  })
  try {
    active.postMessage({ type: releaseRequest }, [port2])
    return await withTimeout(answer, answerTimeout).catch(() => true)
  } catch {
    return false
  }
}

/**
 * Notes the active worker's release in the shell's cache, under the worker's address. The note of a later release with
 * the same shell stays. If another worker waits, it may be the one that asks, and nothing is noted. Never throws.
 */
export async function noteRelease(release: WorkerRelease, { waiting }: Workers): Promise<void> {
  if (waiting) return
  const noted = await notedRelease()
  if (noted?.content === release.content && noted.order >= release.order) return
  await withTimeout(writeNote(release)).catch(() => {})
}

async function writeNote(release: WorkerRelease): Promise<void> {
  const cache = await openShellCache()
  const content = await new Response(JSON.stringify(release)).arrayBuffer()
  const headers = { 'content-type': 'application/json', [hashHeader]: await integrityOf(content) }
  await cache.put(location.href, new Response(content, { headers }))
}

/** Returns what is noted of the active worker. Undefined if nothing is, the note is damaged, or the device times out. */
function notedRelease(timeout?: number): Promise<WorkerRelease | undefined> {
  return withTimeout(readNote(), timeout).catch(() => undefined)
}

async function readNote(): Promise<WorkerRelease | undefined> {
  const cache = await openShellCache()
  const note = await cache.match(location.href, { ignoreVary: true })
  const content = note && (await verifiedContent(note, note.headers.get(hashHeader) ?? ''))
  return content && new Response(content).json()
}
