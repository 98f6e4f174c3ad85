import { existsSync, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'

/** What a project has beside its builds. */
const kept = ['.', 'public', 'src', 'tests']

/** What every build has, whatever it was told. */
const buildFiles = ['shell.html', '_headers']

const mend = 'name a folder for the build alone, as --out site'

/**
 * Why a build must not write to the folder, which it replaces as a whole: in a sentence that says how to mend it, or
 * undefined where nothing but an earlier build would be lost.
 * @param archive the folder of the issues that is to be built
 */
export function outFault(out: string, archive: string): string | undefined {
  const lost = [...kept, archive].find((folder) => isWithin(folder, out))
  if (lost !== undefined) return `--out ${out} would replace ${named(lost)} by the build; ${mend}`
  const read = ['public', archive].find((folder) => isWithin(out, folder))
  if (read !== undefined) return `--out ${out} lies in ${named(read)}, which the build reads; ${mend}`
  if (!existsSync(out)) return undefined
  if (!statSync(out).isDirectory()) return `--out ${out} is a file; ${mend}`
  const isReplaceable =
    readdirSync(out).length === 0 || buildFiles.every((file) => existsSync(join(out, file)))
  return isReplaceable ? undefined : `--out ${out} holds something else than a build; empty it, or ${mend}`
}

function named(folder: string): string {
  return folder === '.' ? 'the project' : folder
}

/** Whether the one folder is the other, or lies somewhere below it. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(resolve(outer), resolve(inner))
  return path.split(sep)[0] !== '..' && !isAbsolute(path)
}
