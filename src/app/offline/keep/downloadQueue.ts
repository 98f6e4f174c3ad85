import { hasRoom } from '../../../device/archiveCache.ts'
import { type Failure, filesAtOnce } from '../../../device/downloadRequests.ts'
import { reportDeviceState } from './deviceState.ts'
import { fetchFiles } from './downloadClient.ts'
import { bytesOf, type Plan } from './planDownload.ts'

/**
 * Downloads the issues of a plan, and reports the device's state as they arrive.
 * @param held the ids of the issues that the device holds already
 * @returns what went wrong, if anything
 */
export async function downloadQueue(
  cache: Cache,
  { queue }: Plan,
  held: readonly string[],
): Promise<Failure | undefined> {
  if (queue.length === 0) return undefined
  if (!(await hasRoom(cache, bytesOf(queue.slice(0, filesAtOnce))))) return 'full'
  const come = new Set<string>()
  const report = (files: readonly string[]) => {
    for (const file of files) come.add(file)
    const here = queue.filter(({ file }) => come.has(file))
    reportDeviceState({
      kind: 'downloading',
      held: [...held, ...here.map(({ id }) => id)],
      total: held.length + queue.length,
      bytes: bytesOf(here),
      bytesTotal: bytesOf(queue),
    })
  }
  report([])
  return fetchFiles(queue, report)
}
