import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ShellFile, shellFile } from '../../boot/contracts.ts'
import { filesBelow } from '../../disk/filesBelow.ts'
import { workerPath } from '../hosts/cacheRules.ts'

/** The placeholders in the service worker's source. */
const [filesPlace, releasePlace] = ['self.__FILES', 'self.__RELEASE']

/**
 * Writes the shell's files and the build's order into the service worker, and a hash of the rest of the worker. Each order
 * changes the worker's bytes; the same hash tells a device that the build has changed only the archive.
 * @param folder the build's output, with all files of the shell
 */
export function completeWorker(folder: string, order: number): void {
  const file = join(folder, workerPath)
  const worker = replaceOnce(readFileSync(file, 'utf8'), filesPlace, shellFiles(folder))
  const content = createHash('sha256').update(worker).digest('base64')
  writeFileSync(file, replaceOnce(worker, releasePlace, { order, content }))
}

function replaceOnce(worker: string, place: string, value: unknown): string {
  const [before, after, ...others] = worker.split(place)
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error(`The service worker is to name ${place} once.`)
  return `${before}${JSON.stringify(value)}${after}`
}

/**
 * The shell's files in the folder. Files of the archive are not among them, because they have their own cache, and neither are
 * source maps. Each has a hash, so that the worker never installs an error page, a truncated file or an old copy.
 */
function shellFiles(folder: string): ShellFile[] {
  return filesBelow(folder)
    .filter(
      (name) =>
        name === shellFile ||
        /^assets\/.*(?<!\.map)$|^icons\/(?:favicon\.svg|.*-192\.png)$|^[^/]*\.webmanifest$/.test(name),
    )
    .sort()
    .map((url) => {
      const content = readFileSync(join(folder, url))
      const hash = (algorithm: string) => createHash(algorithm).update(content)
      const revision = url.startsWith('assets/') ? null : hash('md5').digest('hex')
      return { url, revision, integrity: `sha256-${hash('sha256').digest('base64')}` }
    })
}
