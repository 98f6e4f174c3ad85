import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workerPath } from '../hosts/cacheRules.ts'

/** What the service worker's source has in place of its release. */
const place = 'self.__RELEASE'

/**
 * Writes the build's order into the service worker, and the hash of all else in it. By the hash a device knows that a build
 * has changed the archive alone, although its order has changed the worker's bytes.
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
