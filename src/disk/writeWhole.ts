import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes a file so that it is there whole, or as it was before. Throws if the system refuses. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.new`
  try {
    await writeFile(unfinished, content)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
