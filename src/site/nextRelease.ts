import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue, Release } from '../archive/catalogue.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import { sitePaths } from '../archive/siteAddress.ts'
import type { Message } from '../messages/message.ts'
import { UserError } from '../messages/userError.ts'
import { workerPath } from './hosts/cacheRules.ts'
import { siteMessage } from './messages/siteMessages.ts'

/** How long a host may take to answer, in milliseconds. */
const timeout = 30_000

/**
 * Reads the catalogue of a release that is deployed, which a build is to follow.
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

/** The catalogue of the build in a folder. Undefined if there is no valid one. */
export function builtCatalogue(folder: string): Promise<Catalogue | undefined> {
  return readDeployed(folder).catch(() => undefined)
}

/** The later of two builds, if there is any. */
export function laterOf(one: Catalogue | undefined, other: Catalogue | undefined): Catalogue | undefined {
  return one && other ? (one.order < other.order ? other : one) : (one ?? other)
}

/**
 * What a build says about itself. Its order is its time. If the clock is wrong, it is one more than the order of the build
 * before.
 * @param before the catalogue of the build that it follows, if there is one
 * @param now in milliseconds since 1970: the clock's time, or `SOURCE_DATE_EPOCH`, in seconds, if that is set
 *   (https://reproducible-builds.org/specs/source-date-epoch/)
 */
export function nextRelease(
  before: Catalogue | undefined,
  withdrawn: readonly string[],
  now = Number(process.env.SOURCE_DATE_EPOCH) * 1000 || Date.now(),
): Release {
  return { order: before ? Math.max(now, before.order + 1) : now, withdrawn }
}

/**
 * Gives a new build the order of the one that it replaces if devices would find nothing new in it: the two catalogues and
 * service workers are the same but for their orders. So the same archive and code give the same bytes.
 * @param site the folder of the new build
 * @param out the folder of the build that it will replace
 */
export function keepRelease(site: string, out: string): void {
  const files = [sitePaths.catalogue(), workerPath]
  if (files.some((file) => withoutOrder(join(site, file)) !== withoutOrder(join(out, file)))) return
  for (const file of files) copyFileSync(join(out, file), join(site, file))
}

/** The text of a file in which a build notes its order, with 0 in its place. Undefined without the file. */
function withoutOrder(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/"order":\d+/, '"order":0') : undefined
}

/** The warning if a build lacks issues that the build before had, and does not withdraw them. */
export function missingIssues(
  before: Catalogue | undefined,
  { issues, withdrawn }: Catalogue,
): Message | undefined {
  const known = new Set([...issues.map(({ id }) => id), ...withdrawn])
  const missing = before?.issues.map(({ id }) => id).filter((id) => !known.has(id)) ?? []
  return missing.length > 0 ? siteMessage('site.missingIssues', { issues: missing }) : undefined
}
