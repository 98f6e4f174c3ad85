import { readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hasCode } from './hasCode.ts'
import { realFolder } from './realFolder.ts'
import { writeDurably } from './writeFiles.ts'

/** A file and its new text. Without a text, the file is removed. */
export type NewFile = { readonly file: string; readonly text: string | undefined }

/**
 * Replaces or removes files, all or none, unless the process is killed between two renames. A link stays, and the file
 * that it leads to is replaced.
 * @returns a function that restores the old files
 * @throws the system's error; then every file is as it was, unless one could not be restored
 */
export async function replaceFiles(wanted: readonly NewFile[]): Promise<() => Promise<void>> {
  const files = wanted.map(({ file, text }) => ({ file: realFolder(file), text }))
  const before = await Promise.all(files.map(({ file }) => contentOf(file)))
  let placed = 0
  const takeBack = async () => {
    for (const [index, { file }] of files.slice(0, placed).entries()) await restore(file, before[index])
  }
  try {
    // If the disk is full or a permission is missing, this fails before the first file is replaced.
    for (const { file, text } of files) if (text !== undefined) await writeDurably(unfinished(file), text)
    for (const { file, text } of files) {
      if (text === undefined) await rm(file, { force: true })
      else await rename(unfinished(file), file)
      placed += 1
    }
  } catch (error) {
    await takeBack().finally(() => clear(files))
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

/** An error here must not hide why the files could not be written. */
async function clear(files: readonly NewFile[]): Promise<void> {
  for (const { file } of files) await rm(unfinished(file), { force: true }).catch(() => undefined)
}
