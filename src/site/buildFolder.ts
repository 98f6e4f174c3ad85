import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode } from '../disk/hasCode.ts'
import { makeOwnFolder } from '../disk/ownFolder.ts'
import { UserError } from '../messages/userError.ts'
import { siteMessage } from './messages/siteMessages.ts'
import { innerPrefix } from './replaceContents.ts'
import { buildPrefix } from './replaceFolder.ts'

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

/** Throws if the folder lacks one of the files that were written to it. */
export async function requireWhole(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const found = await stat(join(folder, path)).catch(() => undefined)
    if (!found?.isFile()) throw new UserError(siteMessage('site.fileGone', { path, folder }))
  }
}
