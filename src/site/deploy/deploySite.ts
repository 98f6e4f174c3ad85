import { createHash } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { filesBelow } from '../../disk/filesBelow.ts'
import type { Message } from '../../messages/message.ts'
import { UserError } from '../../messages/userError.ts'
import { cachingOf } from '../hosts/cacheRules.ts'
import { contentTypeOf } from '../hosts/hostedSite.ts'
import { siteMessage } from '../messages/siteMessages.ts'
import { isNoPartOfSite, servingTurn } from '../replaceContents.ts'
import { isInside } from '../serve/staticSite.ts'
import { type Storage, type StoredHeaders, unlisted } from './storage.ts'
import { type LockTimes, lockTimes, withLock } from './withLock.ts'

/** What the command has stored, and as which version. It removes nothing else from a storage. */
const recordPath = '.deploy/files.json'

const storedSchema = z.object({
  /** Of the content and the headers. */
  hash: z.string(),
  version: z.string(),
  /** The time of the first deploy without it. */
  unusedSince: z.number().optional(),
})
const recordSchema = z.object({ files: z.record(z.string(), storedSchema) })

type StoredFiles = Record<string, z.infer<typeof storedSchema>>

/** A file of which it is not known what the storage has. */
const uncertain = { hash: '', version: '' }

/** Code that open pages may still ask for is kept for 30 days, in milliseconds. */
const keptTime = 30 * 24 * 3_600_000
const keptFolder = 'assets/'

/** How many files are written before the record is, which has 3 MB for 10,000 stories. A killed deploy writes these again. */
const batchSize = 2000
const reportSize = 250
const mostListed = 20
const requestsAtOnce = 16

type Options = {
  readonly isTrial: boolean
  readonly now: number
  readonly report: (message: Message) => void
  /** Stops the deploy. The next one finishes it. */
  readonly signal: AbortSignal
  readonly times?: LockTimes
}

/**
 * Brings a built site to a storage: only what changed, in an order that no open page notices.
 * @param dist the folder of the build
 * @throws UserError
 */
export async function deploySite(dist: string, storage: Storage, options: Options): Promise<void> {
  const { isTrial, report, signal, times = lockTimes } = options
  const site = await readSite(dist)
  if (isTrial) {
    const plan = await makePlan(site, storage, options.now)
    reportPaths('site.deploy.upload', plan.uploads, report)
    reportPaths('site.deploy.remove', plan.removals, report)
    return reportPlan(plan, site, report)
  }
  const onWait = () => report(siteMessage('site.deploy.waiting', { seconds: times.patience / 1000 }))
  await withLock(storage, times, onWait, signal, async (lost) => {
    const plan = await makePlan(site, storage, options.now)
    reportPlan(plan, site, report)
    await carryOut(plan, site, dist, storage, options, lost)
  })
}

type SiteFile = { readonly hash: string; readonly size: number }
type Site = ReadonlyMap<string, SiteFile>

/** The files of a build that readers may request, by path with slashes. */
async function readSite(dist: string): Promise<Site> {
  const site = new Map<string, SiteFile>()
  for (const path of filesBelow(dist)) {
    const names = path.split('/')
    if (!isInside(names) || names.some(isNoPartOfSite)) continue
    const body = await readFile(join(dist, path))
    site.set(path, { hash: hashOf(path, body), size: body.length })
  }
  return site
}

function headersOf(path: string): StoredHeaders {
  return { type: contentTypeOf(path), caching: cachingOf(path) }
}

function hashOf(path: string, body: Buffer): string {
  const { type, caching } = headersOf(path)
  return createHash('sha256').update(`${type}\n${caching}\n`).update(body).digest('base64url').slice(0, 22)
}

type Plan = Awaited<ReturnType<typeof makePlan>>

/**
 * What to upload, in the order in which a server can serve it; what to remove; and what the storage has, without
 * files that someone else has removed or replaced.
 */
async function makePlan(site: Site, storage: Storage, now: number) {
  const record = await storage.read(recordPath)
  const files = record ? parseFiles(record.text) : {}
  const versions = await storage.list()
  const stored: StoredFiles = {}
  const removals: string[] = []
  for (const [path, { unusedSince = now, ...file }] of Object.entries(files)) {
    if (!versions.has(path)) continue
    const isUsed = site.has(path)
    const known = versions.get(path) === file.version ? file : uncertain
    stored[path] = { ...known, ...(!isUsed && { unusedSince }) }
    if (!isUsed && !(path.startsWith(keptFolder) && now - unusedSince < keptTime)) removals.push(path)
  }
  const uploads = [...site].filter(([path, { hash }]) => stored[path]?.hash !== hash).map(([path]) => path)
  uploads.sort((a, b) => servingTurn(a, !stored[a]) - servingTurn(b, !stored[b]))
  return { uploads, removals, stored }
}

function parseFiles(text: string): StoredFiles {
  try {
    return recordSchema.parse(JSON.parse(text)).files
  } catch {
    throw new UserError(siteMessage('site.deploy.damagedRecord', { path: recordPath }))
  }
}

/** The first paths only: the desk shows them, and a first deploy has thousands. */
function reportPaths(
  code: 'site.deploy.upload' | 'site.deploy.remove',
  paths: readonly string[],
  report: Options['report'],
): void {
  for (const path of paths.slice(0, mostListed)) report(siteMessage(code, { path }))
  const more = paths.length - mostListed
  if (more > 0) report(siteMessage('site.deploy.more', { more }))
}

function reportPlan({ uploads, removals, stored }: Plan, site: Site, report: Options['report']): void {
  const bytes = uploads.reduce((sum, path) => sum + (site.get(path)?.size ?? 0), 0)
  report(
    siteMessage('site.deploy.plan', {
      uploads: uploads.length,
      megabytes: Math.ceil(bytes / 100_000) / 10,
      unchanged: site.size - uploads.length,
      removals: removals.length,
      kept: Object.keys(stored).filter((path) => !site.has(path)).length - removals.length,
    }),
  )
}

async function carryOut(
  { uploads, removals, stored }: Plan,
  site: Site,
  dist: string,
  storage: Storage,
  { report, signal: stop }: Options,
  lost: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([lost, stop])
  const files = { ...stored }
  const all = uploads.length
  let done = 0
  const save = () => storage.write(recordPath, Buffer.from(JSON.stringify({ files })), unlisted, lost)
  const upload = async (path: string) => {
    const body = await readFile(join(dist, path))
    const hash = hashOf(path, body)
    if (hash !== site.get(path)?.hash) throw new UserError(siteMessage('site.deploy.changed', { path }))
    files[path] = { hash, version: await storage.write(path, body, headersOf(path), signal) }
    done += 1
    if (done % reportSize === 0 || done === all) report(siteMessage('site.deploy.progress', { done, all }))
  }
  // If this is killed, the next deploy knows which files may be there.
  for (const path of uploads) files[path] ??= uncertain
  await save()
  const turnOf = (path: string) => servingTurn(path, !stored[path])
  for (const turn of new Set(uploads.map(turnOf))) {
    const paths = uploads.filter((path) => turnOf(path) === turn)
    for (let at = 0; at < paths.length; at += batchSize)
      await allOf(paths.slice(at, at + batchSize), upload, signal).finally(save)
  }
  await allOf(removals, (path) => storage.remove(path), signal)
  for (const path of removals) delete files[path]
  await save()
}

/** Does the work for all items, a few at once. After the first failure, it starts no more and throws it. */
async function allOf(
  items: readonly string[],
  work: (item: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...items]
  // One for each request at once; Node warns of more than ten.
  setMaxListeners(0, signal)
  const workOn = async () => {
    try {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        signal.throwIfAborted()
        await work(item)
      }
    } finally {
      waiting.length = 0
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: requestsAtOnce }, workOn))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
}
