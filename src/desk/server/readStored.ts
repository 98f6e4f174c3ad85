import { readFile } from 'node:fs/promises'
import { hasCode } from '../../disk/hasCode.ts'

/** Reads the JSON of a file that the desk writes. Returns an empty object if there is no file yet. */
export async function readStored(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '{}'
    throw error
  })
  return JSON.parse(text)
}
