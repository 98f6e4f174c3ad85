import { readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hasCode } from './hasCode.ts'
import { writeDurably } from './writeDurably.ts'

export type NewFile = { readonly file: string; readonly text: string }

/**
 * Writes files in the place of those that are there, all or none.
 * @returns what takes them back
 * @throws the system's error; then every file is as it was
 */
export async function replaceFiles(files: readonly NewFile[]): Promise<() => Promise<void>> {
  const before = await Promise.all(files.map(({ file }) => contentOf(file)))
  let placed = 0
  const takeBack = async () => {
    for (const [index, { file }] of files.slice(0, placed).entries()) await restore(file, before[index])
  }
  try {
    // A full disk or a missing right shows before the first file is replaced.
    for (const { file, text } of files) await writeDurably(unfinished(file), text)
    for (const { file } of files) {
      await rename(unfinished(file), file)
      placed += 1
    }
  } catch (error) {
    await takeBack()
    await clear(files)
    throw error
  }
  return takeBack
}

function unfinished(file: string): string {
  return join(dirname(file), `.${basename(file)}.new`)
}

/** Undefined if there is no such file. */
async function contentOf(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  })
}

async function restore(file: string, content: Uint8Array | undefined): Promise<void> {
  if (content === undefined) return rm(file, { force: true })
  await writeDurably(unfinished(file), content)
  await rename(unfinished(file), file)
}

/** What cannot be removed must not hide why the files could not be written. */
async function clear(files: readonly NewFile[]): Promise<void> {
  for (const { file } of files) await rm(unfinished(file), { force: true }).catch(() => undefined)
}
