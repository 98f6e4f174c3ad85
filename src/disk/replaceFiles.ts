import { readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hasCode } from './hasCode.ts'
import { realFolder } from './realFolder.ts'
import { writeDurably } from './writeFiles.ts'

/** A file and its new text. Without a text, the file is removed. */
export type NewFile = { readonly file: string; readonly text: string | undefined }

type Move = (from: string, to: string) => Promise<void>

/**
 * Replaces or removes files, all or none, unless the process is killed between two renames. A link stays, and the file
 * that it leads to is replaced.
 * @param move puts a file in the place of another
 * @returns a function that restores the old files
 * @throws the system's error; then every file is as it was, unless the error also says why one could not be
 *   restored
 */
export async function replaceFiles(
  wanted: readonly NewFile[],
  move: Move = rename,
): Promise<() => Promise<void>> {
  const files = wanted.map(({ file, text }) => ({ file: realFolder(file), text }))
  const before = await Promise.all(files.map(({ file }) => contentOf(file)))
  let placed = 0
  const takeBack = async () => {
    for (const [index, { file }] of files.slice(0, placed).entries()) await restore(file, before[index], move)
  }
  try {
    // If the disk is full or a permission is missing, this fails before the first file is replaced.
    for (const { file, text } of files) if (text !== undefined) await writeDurably(unfinished(file), text)
    for (const { file, text } of files) {
      if (text === undefined) await rm(file, { force: true })
      else await move(unfinished(file), file)
      placed += 1
    }
  } catch (error) {
    await takeBack()
      .catch((second: unknown) => {
        throw new AggregateError([error, second], `${wordsOf(error)}\n${wordsOf(second)}`)
      })
      .finally(() => clear(files))
    throw error
  }
  return takeBack
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
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

async function restore(file: string, content: Uint8Array | undefined, move: Move): Promise<void> {
  if (content === undefined) return rm(file, { force: true })
  await writeDurably(unfinished(file), content)
  await move(unfinished(file), file)
}

/** An error here must not hide why the files could not be written. */
async function clear(files: readonly NewFile[]): Promise<void> {
  for (const { file } of files) await rm(unfinished(file), { force: true }).catch(() => undefined)
}
