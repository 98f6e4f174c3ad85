import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dirname } from 'node:path/posix'
import { formatFiles } from '../archive/outputFormats.ts'
import { shellFile } from '../boot/contracts.ts'
import { filesBelow } from '../disk/filesBelow.ts'
import { immutableFolders, workerPath } from './hosts/cacheRules.ts'

/** Builds work in such folders inside their output folder, so that the new files are on the disk of the old ones. */
const within = '.building'

/** The beginning of the names of the folders in which builds for `out` work. */
export function buildPrefix(out: string): string {
  return join(out, within)
}

/**
 * Replaces the contents of a folder, file by file, so that a host can serve it at any moment, even if this is killed. Old
 * files are removed last. A file with the same bytes as before stays, with its time, so tools that upload what is new skip
 * it, and hosts tell browsers that it is unchanged. One build at a time may do this.
 * @param site the new contents, on the same disk
 */
export function replaceContents(out: string, site: string): void {
  const paths = filesBelow(site).sort((a, b) => servingTurn(a) - servingTurn(b))
  for (const path of paths) {
    const [made, old] = [join(site, path), join(out, path)]
    if (existsSync(old) && readFileSync(made).equals(readFileSync(old))) continue
    mkdirSync(dirname(old), { recursive: true })
    renameSync(made, old)
  }
  removeOthers(out, '', new Set(paths.flatMap(withFolders)))
}

/** Feeds, the catalogue and the like: they name pages, which must exist before. */
const machineFiles: ReadonlySet<string> = new Set(formatFiles())
const subjectFeed = /(?:^|\/)feeds\//

/**
 * When a new file may replace the old one: first the files that no page requests yet, then new pages, then the pages that may
 * link to them, then feeds and the catalogue, then the shell, then its worker. Those of one turn may come in any order.
 * @param isNew whether there is no old file
 */
export function servingTurn(path: string, isNew = false): number {
  if (immutableFolders.some((folder) => path.startsWith(folder))) return 0
  if (path === workerPath) return 5
  if (path === shellFile) return 4
  if (machineFiles.has(path) || subjectFeed.test(path)) return 3
  return isNew ? 1 : 2
}

/** `a/b/c` → `a`, `a/b`, `a/b/c` */
function withFolders(path: string): string[] {
  const above = dirname(path)
  return above === '.' ? [path] : [...withFolders(above), path]
}

function removeOthers(out: string, folder: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(join(out, folder), { withFileTypes: true })) {
    const path = `${folder}${entry.name}`
    if (isNoPartOfSite(path)) continue
    if (!kept.has(path)) rmSync(join(out, path), { recursive: true, force: true })
    else if (entry.isDirectory()) removeOthers(out, `${path}/`, kept)
  }
}

/** Whether no build replaces the entry of this name in an output folder. The root of a disk has `lost+found`. */
export function isNoPartOfSite(name: string): boolean {
  return name === 'lost+found' || isBuildFolder(name)
}

/** Whether the entry of this name is the folder of a build that runs, or was killed. */
export function isBuildFolder(name: string): boolean {
  return name.startsWith(`${within}-`)
}
