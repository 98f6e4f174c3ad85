import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { hasCode } from '../disk/hasCode.ts'
import { leftBehind, makeOwnFolder } from '../disk/ownFolder.ts'
import { innerPrefix, replaceContents } from './replaceContents.ts'

/** Errors for a folder that cannot be moved: a mount point, another disk, or a folder of another user. */
const unmovable = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS']

/** Errors for a path that is already taken. */
const taken = ['ENOTEMPTY', 'EEXIST']

const replaced = 'replaced'
const mostTries = 100

/** The beginning of the names of the folders in which builds for `out` work. */
function buildPrefix(out: string): string {
  return `${out}.building`
}

/**
 * Makes a folder for this build only. It is beside the output folder, or inside it if nothing can be created beside it.
 */
export async function makeBuildFolder(out: string): Promise<string> {
  try {
    return await makeOwnFolder(buildPrefix(out))
  } catch (error) {
    if (!existsSync(out) || !hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error
    return makeOwnFolder(innerPrefix(out))
  }
}

/**
 * Replaces the folder at `out`, if there is one, with a new one. If several builds do this at once, the last one wins.
 * The old folder is removed after the new one is in place, and restored if that fails. If the old folder cannot be
 * moved, its contents are replaced. A file with the same bytes as before keeps its time, so tools that upload what is new
 * skip it, and hosts tell browsers that it is unchanged.
 * @param own a folder of this process; its `site` is the new folder
 */
export async function replaceFolder(out: string, own: string): Promise<void> {
  const [site, oldFolder] = [join(own, 'site'), join(own, replaced)]
  if (existsSync(out)) keepTimes(site, out)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const hadOne = await moved(out, oldFolder)
    if (hadOne === 'unmovable') return replaceContents(out, site)
    try {
      return await rename(site, out)
    } catch (error) {
      // If another build has put its folder there meanwhile, that one is the old folder now.
      const isTaken = hasCode(error, ...taken)
      if (hadOne && !isTaken) await rename(oldFolder, out)
      if (!isTaken) throw error
    }
    await rm(oldFolder, { recursive: true, force: true })
  }
  throw new Error(`Other builds put theirs in the place of ${out} again and again.`)
}

/** Gives the files of a folder the times of those in another that have the same path and the same bytes. */
function keepTimes(folder: string, oldFolder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const old = join(oldFolder, relative(folder, file))
    const before = statSync(old, { throwIfNoEntry: false })
    if (!before?.isFile() || before.size !== statSync(file).size) continue
    if (!readFileSync(file).equals(readFileSync(old))) continue
    // A `Date` may be rounded to the next second, which rsync would take for a change.
    utimesSync(file, before.atimeMs / 1000, before.mtimeMs / 1000)
  }
}

async function moved(out: string, oldFolder: string): Promise<boolean | 'unmovable'> {
  try {
    await rename(out, oldFolder)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    if (hasCode(error, ...unmovable)) return 'unmovable'
    throw error
  }
}

/** Restores the folder that a build had moved away when it was killed. */
export async function restoreReplaced(out: string): Promise<void> {
  for (const own of await leftBehind(buildPrefix(out))) {
    // The first to be restored stays. If `out` already exists, nothing needs to be restored.
    await rename(join(own, replaced), out).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT', 'ENOTDIR', ...taken, ...unmovable)) throw error
    })
  }
}
