import { readdirSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { shellFile } from '../boot/contracts.ts'
import { hasCode } from '../disk/hasCode.ts'
import { realFolder } from '../disk/realFolder.ts'
import { UserError } from '../messages/userError.ts'
import { siteMessage } from './messages/siteMessages.ts'
import { isBuildFolder, isNoPartOfSite } from './replaceContents.ts'

/** Files of every build, whatever its options. */
const buildFiles = [shellFile, '_headers']

/**
 * Resolves the output folder of a build, with all links: `out` may be one. The build removes from the folder all
 * that is not its own, so a folder with anything but an earlier build is refused.
 * @param archive the folder of the issues to build
 * @throws UserError that says how to correct it
 */
export function outFolder(out: string, archive: string): string {
  const real = realFolder(out)
  const overlapped = ['public', archive].find((read) => {
    const source = realFolder(read)
    return isWithin(source, real) || isWithin(real, source)
  })
  if (overlapped !== undefined)
    throw new UserError(siteMessage('site.out.overlaps', { out, folder: overlapped }), { usage: '' })
  if (!isReplaceable(real)) throw new UserError(siteMessage('site.out.other', { out }), { usage: '' })
  return real
}

/** Whether there is no such folder, or only a build in it, even an incomplete one from a killed process. */
function isReplaceable(folder: string): boolean {
  try {
    const names = readdirSync(folder)
    const isBuild = buildFiles.every((file) => names.includes(file))
    return isBuild || names.some(isBuildFolder) || names.every(isNoPartOfSite)
  } catch (error) {
    return hasCode(error, 'ENOENT')
  }
}

/** Whether the first folder is the second, or is somewhere below it. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner)
  return path.split(sep)[0] !== '..' && !isAbsolute(path)
}
