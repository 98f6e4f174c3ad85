import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Catalogue } from '../archive/catalogue.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import { sitePaths } from '../archive/siteAddress.ts'
import { UserError } from '../messages/userError.ts'
import { siteMessage } from './messages/siteMessages.ts'
import { dayLength, dayOf } from './nextRelease.ts'

/** How long a host may take to answer, in milliseconds. */
const patience = 30_000

/**
 * Reads the catalogue of the release that is deployed, which a build is to follow. Throws a `UserError` if
 * there is none, or if its host's clock shows that this machine's is ahead: devices would not trust the
 * build.
 * @param from a build's folder, the address of its site, or either of a catalogue (`.json`)
 */
export async function readDeployed(from: string, now = Date.now()): Promise<Catalogue> {
  const read = /^https?:\/\//i.test(from) ? readAddress(addressIn(from)) : readLocal(fileIn(from))
  const { content, hostTime } = await read.catch((error: unknown) => {
    throw new UserError(siteMessage('site.after.unreadable', { from, reason: reasonOf(error) }))
  })
  if (now - hostTime > dayLength)
    throw new UserError(siteMessage('site.after.clock', { from, now: dayOf(now), host: dayOf(hostTime) }))
  const catalogue = readCatalogue(content)
  if (catalogue) return catalogue
  throw new UserError(siteMessage('site.after.format', { from }))
}

/** What was read, and the time when the host sent it: infinite if no host sent it or the host gives no time. */
type Read = { readonly content: unknown; readonly hostTime: number }

async function readLocal(file: string): Promise<Read> {
  return { content: JSON.parse(await readFile(file, 'utf8')), hostTime: Number.POSITIVE_INFINITY }
}

async function readAddress(address: string): Promise<Read> {
  const response = await fetch(address, {
    headers: { 'cache-control': 'no-cache' },
    signal: AbortSignal.timeout(patience),
  })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const sent = Date.parse(response.headers.get('date') ?? '')
  // `age` is how many seconds ago a cache got it from the host.
  const age = Number(response.headers.get('age') ?? 0) * 1000
  const hostTime = Number.isFinite(sent + age) ? sent + age : Number.POSITIVE_INFINITY
  return { content: await response.json(), hostTime }
}

function addressIn(site: string): string {
  const url = new URL(site)
  if (!url.pathname.endsWith('.json')) url.pathname = posix.join(url.pathname, sitePaths.catalogue())
  return url.href
}

function fileIn(folder: string): string {
  return folder.endsWith('.json') ? folder : join(folder, sitePaths.catalogue())
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || error.message : error.message
}
