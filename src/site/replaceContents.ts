import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { formatFiles } from '../archive/outputFormats.ts'
import { shellFile } from '../boot/contracts.ts'
import { makeOwnFolder } from '../disk/ownFolder.ts'
import { immutableFolders, workerPath } from './hosts/cacheRules.ts'

/** Builds work in such folders inside a folder that cannot be moved. */
const within = '.building'

/** Not from a build: it is at the root of a disk. */
const ofTheDisk = 'lost+found'

/** The beginning of the names of build folders inside `out`. */
export function innerPrefix(out: string): string {
  return join(out, within)
}

/**
 * Replaces the contents of a folder, file by file, so that a host can serve it at any moment. Old files are removed
 * last. One build at a time may do this.
 */
export async function replaceContents(out: string, by: string): Promise<void> {
  const own = await makeOwnFolder(innerPrefix(out))
  try {
    const site = by.startsWith(innerPrefix(out)) ? by : await copied(by, join(own, 'site'))
    const entries = await readdir(site, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    for (const path of inServingOrder(paths)) {
      await mkdir(dirname(join(out, path)), { recursive: true })
      await rename(join(site, path), join(out, path))
    }
    await removeOthers(out, '', new Set(paths.flatMap(withFolders)))
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function copied(from: string, to: string): Promise<string> {
  await cp(from, to, { recursive: true, preserveTimestamps: true })
  return to
}

/** First the files that no page requests yet, then pages, then feeds and the catalogue, then the shell and its worker. */
export function inServingOrder(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => servingTurn(a) - servingTurn(b))
}

/** Feeds, the catalogue and the like: they name pages, which must exist before. */
const machineFiles: ReadonlySet<string> = new Set(formatFiles().map(({ path }) => join(path)))
const subjectFeed = /(?:^|[\\/])feeds[\\/]/

/** When a new file may replace the old one: first those of turn 0, and those of one turn in any order. */
export function servingTurn(path: string): number {
  if (immutableFolders.some((folder) => path.startsWith(join(folder)))) return 0
  if (path === workerPath) return 4
  if (path === shellFile) return 3
  return machineFiles.has(path) || subjectFeed.test(path) ? 2 : 1
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
  return name === ofTheDisk || isBuildFolder(name)
}

/** Whether the entry of this name is the folder of a build that runs, or was killed. */
export function isBuildFolder(name: string): boolean {
  return name.startsWith(`${within}-`)
}
