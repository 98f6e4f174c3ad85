import { existsSync, readdirSync, statSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { shellFile } from '../boot/contracts.ts'
import { realFolder } from '../disk/realFolder.ts'
import type { Message } from '../messages/message.ts'
import { UserError } from '../messages/userError.ts'
import { siteMessage } from './messages/siteMessages.ts'
import { isBuildFolder, isNoPartOfSite } from './replaceContents.ts'

/** The other folders of a project. */
const kept = ['.', 'public', 'src', 'tests']

/** Files of every build, whatever its options. */
const buildFiles = [shellFile, '_headers']

/**
 * Resolves the output folder of a build, with all links: `out` may be one. The build replaces the folder as a
 * whole, so a folder with anything but an earlier build is refused.
 * @param archive the folder of the issues to build
 * @throws UserError that says how to correct it
 */
export function outFolder(out: string, archive: string): string {
  const folder = landing(out)
  const refusal = (fault: Message) => new UserError(fault, { usage: '' })
  if (folder === undefined) throw refusal(siteMessage('site.out.blocked', { out }))
  const fault = outFault(out, folder, archive)
  if (fault) throw refusal(fault)
  return folder
}

function landing(out: string): string | undefined {
  try {
    return realFolder(out)
  } catch {
    return undefined
  }
}

function outFault(out: string, real: string, archive: string): Message | undefined {
  const lost = [...kept, archive].find((folder) => isWithin(folder, real))
  if (lost === '.') return siteMessage('site.out.replacesProject', { out })
  if (lost !== undefined) return siteMessage('site.out.replaces', { out, folder: lost })
  const read = ['public', archive].find((folder) => isWithin(real, folder))
  if (read !== undefined) return siteMessage('site.out.inside', { out, folder: read })
  if (!existsSync(real)) return undefined
  if (!statSync(real).isDirectory()) return siteMessage('site.out.file', { out })
  return isReplaceable(real) ? undefined : siteMessage('site.out.other', { out })
}

/** Whether it contains only a build, even an incomplete one from a killed process. */
function isReplaceable(folder: string): boolean {
  const names = readdirSync(folder)
  const isBuild = buildFiles.every((file) => names.includes(file))
  return isBuild || names.some(isBuildFolder) || names.every(isNoPartOfSite)
}

/** Whether the first folder is the second, or is somewhere below it. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(landing(outer) ?? outer, landing(inner) ?? inner)
  return path.split(sep)[0] !== '..' && !isAbsolute(path)
}
