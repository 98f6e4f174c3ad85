import { existsSync, readdirSync, statSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { shellFile } from '../boot/contracts.ts'
import { realFolder } from '../disk/realFolder.ts'
import { isNoPartOfSite, replacing } from './replaceContents.ts'

export type OutFolder =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly fault: string }

/** The other folders of a project. */
const kept = ['.', 'public', 'src', 'tests']

/** Files of every build, whatever its options. */
const buildFiles = [shellFile, '_headers']

const mend = 'name a folder for the build alone, as --out site'

/**
 * Resolves the output folder of a build, with all links: `out` may be one. The build replaces the folder as a whole. So
 * if that would delete anything but an earlier build, this returns a fault that says how to correct it.
 * @param archive the folder of the issues to build
 */
export function outFolder(out: string, archive: string): OutFolder {
  const folder = landing(out)
  if (folder === undefined)
    return { ok: false, fault: `--out ${out} leads over a file, or in a circle; ${mend}` }
  const fault = outFault(out, folder, archive)
  return fault === undefined ? { ok: true, folder } : { ok: false, fault }
}

function landing(out: string): string | undefined {
  try {
    return realFolder(out)
  } catch {
    return undefined
  }
}

function outFault(out: string, real: string, archive: string): string | undefined {
  const lost = [...kept, archive].find((folder) => isWithin(folder, real))
  if (lost !== undefined) return `--out ${out} would replace ${named(lost)} by the build; ${mend}`
  const read = ['public', archive].find((folder) => isWithin(real, folder))
  if (read !== undefined) return `--out ${out} lies in ${named(read)}, which the build reads; ${mend}`
  if (!existsSync(real)) return undefined
  if (!statSync(real).isDirectory()) return `--out ${out} is a file; ${mend}`
  return isReplaceable(real)
    ? undefined
    : `--out ${out} holds something else than a build; empty it, or ${mend}`
}

/** Whether it contains only a build, even an incomplete one from a killed process. */
function isReplaceable(folder: string): boolean {
  const names = readdirSync(folder)
  const isBuild = buildFiles.every((file) => names.includes(file))
  return isBuild || names.includes(replacing) || names.every(isNoPartOfSite)
}

function named(folder: string): string {
  return folder === '.' ? 'the project' : folder
}

/** Whether the first folder is the second, or is somewhere below it. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(landing(outer) ?? outer, landing(inner) ?? inner)
  return path.split(sep)[0] !== '..' && !isAbsolute(path)
}
