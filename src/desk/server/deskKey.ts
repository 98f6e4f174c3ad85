import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Returns the key to the desk of a folder of drafts. It is in a file there that only its owner may read, so that
 * yesterday's bookmark works. A folder that takes no file has another key each time.
 */
export async function readKey(folder: string): Promise<string> {
  const file = join(folder, '.key')
  const known = await readFile(file, 'utf8').catch(() => '')
  if (/^[\w-]{32}$/.test(known)) return known
  const key = randomBytes(24).toString('base64url')
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(file, key, { mode: 0o600 })
  } catch {
    // It lasts as long as the desk runs.
  }
  return key
}
