import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workerPath } from '../hosts/cacheRules.ts'

/** The placeholder for the release in the service worker's source. */
const place = 'self.__RELEASE'

/**
 * Writes the build's order into the service worker, and a hash of the rest of the worker. Each order changes
 * the worker's bytes; the same hash tells a device that the build has changed only the archive.
 * @param folder the build's output
 */
export async function injectRelease(folder: string, order: number): Promise<void> {
  const file = join(folder, workerPath)
  const worker = await readFile(file, 'utf8')
  const [before, after, ...others] = worker.split(place)
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error('The service worker is to name its release once.')
  const content = createHash('sha256').update(worker).digest('base64')
  await writeFile(file, `${before}${JSON.stringify({ order, content })}${after}`)
}
