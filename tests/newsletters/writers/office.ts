import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { WrittenFile } from './writeNewsletter.ts'

/** The kinds of files that LibreOffice makes from a Word file. */
export const officeEndings = ['pdf', 'odt', 'docx', 'html'] as const
export type OfficeEnding = (typeof officeEndings)[number]

const programs = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']

/** How to start LibreOffice. Undefined if none is installed. */
export function findOffice(): string | undefined {
  return programs.find((program) => {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 })
    return /LibreOffice/.test(stdout ?? '')
  })
}

/**
 * Saves the files in another format, all with one start of the program. It uses a separate profile, so that
 * it does not touch one that somebody has open.
 */
export async function saveInOffice(
  program: string,
  files: readonly WrittenFile[],
  ending: OfficeEnding,
): Promise<WrittenFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  try {
    await mkdir(join(folder, 'out'))
    const written = await Promise.all(
      files.map(async ({ name, bytes }, index) => {
        const file = join(folder, `${index}${extname(name)}`)
        await writeFile(file, bytes)
        return file
      }),
    )
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const output = ['--convert-to', ending, '--outdir', join(folder, 'out')]
    await promisify(execFile)(program, ['--headless', profile, ...output, ...written], { timeout: 600_000 })
    return await Promise.all(
      files.map(async ({ name }, index) => ({
        name: `${name.slice(0, -extname(name).length)}.${ending}`,
        bytes: new Uint8Array(await readFile(join(folder, 'out', `${index}.${ending}`))),
      })),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}
