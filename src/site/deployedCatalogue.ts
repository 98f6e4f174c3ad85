import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Catalogue } from '../archive/catalogue.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import { sitePaths } from '../archive/siteAddress.ts'
import { UserError } from '../messages/userError.ts'
import { siteMessage } from './messages/siteMessages.ts'

/** How long a host may take to answer, in milliseconds. */
const timeout = 30_000

/**
 * Reads the catalogue of the release that is deployed, which a build is to follow.
 * @param from a build's folder, the address of its site, or either of a catalogue (`.json`)
 * @throws UserError if there is none
 */
export async function readDeployed(from: string): Promise<Catalogue> {
  const read = /^https?:\/\//i.test(from)
    ? readAddress(from)
    : readFile(fileIn(from), 'utf8').then(JSON.parse)
  const content: unknown = await read.catch((error: unknown) => {
    throw new UserError(siteMessage('site.after.unreadable', { from, reason: reasonOf(error) }))
  })
  const catalogue = readCatalogue(content)
  if (catalogue) return catalogue
  throw new UserError(siteMessage('site.after.format', { from }))
}

async function readAddress(site: string): Promise<unknown> {
  const url = new URL(site)
  if (!url.pathname.endsWith('.json')) url.pathname = posix.join(url.pathname, sitePaths.catalogue())
  const headers = { 'cache-control': 'no-cache' }
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeout) })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.json()
}

function fileIn(folder: string): string {
  return folder.endsWith('.json') ? folder : join(folder, sitePaths.catalogue())
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || error.message : error.message
}
