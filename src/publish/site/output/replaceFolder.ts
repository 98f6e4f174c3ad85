import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode } from '../../disk/hasCode.ts'
import { leftBehind } from '../../disk/ownFolder.ts'
import { replaceContents } from './replaceContents.ts'

/** What a file system says of a folder that cannot be moved: a mount point, another disk, or one of somebody else's. */
const unmovable = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS']

/** What it says where something stands already. */
const taken = ['ENOTEMPTY', 'EEXIST']

const replaced = 'replaced'
const mostTries = 100

/** The beginning of the names of the folders in which builds make what is to stand at `out`. */
export function buildPrefix(out: string): string {
  return `${out}.building`
}

/**
 * Puts a folder in the place of an old one, where there is one: of several at once, the last. The old one is removed
 * once the new one is there, and put back if that fails to come. One that cannot be moved gets other contents.
 * @param own a folder of this process that has the new one as `site`
 */
export async function replaceFolder(out: string, own: string): Promise<void> {
  const [site, oldFolder] = [join(own, 'site'), join(own, replaced)]
  for (let tries = 0; tries < mostTries; tries += 1) {
    const hadOne = await moved(out, oldFolder)
    if (hadOne === 'unmovable') return replaceContents(out, site)
    try {
      return await rename(site, out)
    } catch (error) {
      // Where another build has put its own there meanwhile, that is the old one now.
      const isTaken = hasCode(error, ...taken)
      if (hadOne && !isTaken) await rename(oldFolder, out)
      if (!isTaken) throw error
    }
    await rm(oldFolder, { recursive: true, force: true })
  }
  throw new Error(`Other builds put theirs in the place of ${out} again and again.`)
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

/** Puts back what a build that was killed just then had moved aside. */
export async function restoreReplaced(out: string): Promise<void> {
  for (const own of await leftBehind(buildPrefix(out))) {
    // The first to come stays; and whatever stands there need not be restored.
    await rename(join(own, replaced), out).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT', 'ENOTDIR', ...taken, ...unmovable)) throw error
    })
  }
}
