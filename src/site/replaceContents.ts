import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { shellFile } from '../boot/contracts.ts'
import { hasCode } from '../disk/hasCode.ts'
import { hasEnded, makeOwnFolder } from '../disk/ownFolder.ts'
import { UserError } from '../messages/userError.ts'
import { immutableFolders, workerPath } from './hosts/cacheRules.ts'
import { siteMessage } from './messages/siteMessages.ts'

/**
 * Builds work in such folders inside a folder that cannot be moved. The second name is the lock of a build that is
 * replacing the contents.
 */
const within = '.building'
export const replacing = '.replacing'

/** Not from a build: it is at the root of a disk. */
const ofTheDisk = 'lost+found'

const patience = 120e3

/** The beginning of the names of build folders inside `out`. */
export function innerPrefix(out: string): string {
  return join(out, within)
}

/**
 * Replaces the contents of a folder, file by file, so that a host can serve it at any moment. Old files are removed
 * last.
 */
export async function replaceContents(out: string, by: string): Promise<void> {
  const own = await makeOwnFolder(innerPrefix(out))
  const lock = join(out, replacing)
  await take(lock, basename(own))
  try {
    const site = by.startsWith(innerPrefix(out)) ? by : await copied(by, join(own, 'site'))
    const entries = await readdir(site, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    for (const path of inServingOrder(paths)) await put(out, path, join(site, path))
    await removeOthers(out, '', new Set(paths.flatMap(withFolders)))
  } finally {
    await rm(own, { recursive: true, force: true })
    await rm(lock, { force: true })
  }
}

async function copied(from: string, to: string): Promise<string> {
  await cp(from, to, { recursive: true })
  return to
}

/** First the files that no page requests yet, then the pages, then the shell and its worker. */
export function inServingOrder(paths: readonly string[]): string[] {
  const turn = (path: string) =>
    immutableFolders.some((folder) => path.startsWith(join(folder)))
      ? 0
      : [shellFile, workerPath].indexOf(path) + 2
  return [...paths].sort((a, b) => turn(a) - turn(b))
}

/**
 * Moves a file to its path. If a file is in the place of a folder, or a folder in the place of a file, it
 * removes that first.
 */
async function put(out: string, path: string, file: string): Promise<void> {
  const target = join(out, path)
  const move = async () => {
    await mkdir(dirname(target), { recursive: true })
    await rename(file, target)
  }
  await move().catch(async (error: unknown) => {
    if (!hasCode(error, 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'EPERM')) throw error
    for (const folder of withFolders(path)) {
      const found = await stat(join(out, folder)).catch(() => undefined)
      if (found && found.isDirectory() === (folder === path)) await rm(join(out, folder), { recursive: true })
    }
    await move()
  })
}

/** `a/b/c` → `a`, `a/b`, `a/b/c` */
function withFolders(path: string): string[] {
  const above = dirname(path)
  return above === '.' ? [path] : [...withFolders(above), path]
}

async function removeOthers(out: string, folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(join(out, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (isNoPartOfSite(path)) continue
    if (!kept.has(path)) await rm(join(out, path), { recursive: true, force: true })
    else if (entry.isDirectory()) await removeOthers(out, path, kept)
  }
}

/** Whether no build replaces the entry of this name in an output folder. */
export function isNoPartOfSite(name: string): boolean {
  return name === ofTheDisk || name === replacing || name.startsWith(`${within}-`)
}

async function take(lock: string, own: string): Promise<void> {
  const end = Date.now() + patience
  while (!(await isTaken(lock, own))) {
    const holder = await readFile(lock, 'utf8').catch(() => '')
    const since = await stat(lock).catch(() => ({ mtimeMs: Date.now() }))
    if (hasEnded(holder, since.mtimeMs)) await rm(lock, { force: true })
    else if (Date.now() > end)
      throw new UserError(siteMessage('site.locked', { folder: dirname(lock), lock }))
    else await setTimeout(100)
  }
}

async function isTaken(lock: string, own: string): Promise<boolean> {
  try {
    await writeFile(lock, own, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}
