import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../archive/catalogue.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import { sitePaths } from '../archive/siteAddress.ts'
import { UserError } from '../messages/userError.ts'
import { siteMessage } from './messages/siteMessages.ts'

/** How long a host may take to answer, in milliseconds. */
const timeout = 30_000

/**
 * Reads the catalogue of the release that is deployed, which a build is to follow.
 * @param from a build's folder, or the address of its site
 * @throws UserError if there is none
 */
export async function readDeployed(from: string): Promise<Catalogue> {
  const read = /^https?:\/\//i.test(from)
    ? readAddress(`${from.replace(/\/$/, '')}/${sitePaths.catalogue()}`)
    : readFile(join(from, sitePaths.catalogue()), 'utf8').then(JSON.parse)
  const content: unknown = await read.catch((error: unknown) => {
    throw new UserError(siteMessage('site.after.unreadable', { from, reason: reasonOf(error) }))
  })
  const catalogue = readCatalogue(content)
  if (catalogue) return catalogue
  throw new UserError(siteMessage('site.after.format', { from }))
}

async function readAddress(address: string): Promise<unknown> {
  const headers = { 'cache-control': 'no-cache' }
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(timeout) })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.json()
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || error.message : error.message
}
