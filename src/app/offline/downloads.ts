import type { HashedFile } from '../../device/archiveFile.ts'
import type { DownloadRequests, Failure } from '../../device/downloadRequests.ts'
import { WorkerClient } from '../../device/workerClient.ts'
import code from '../../workers/download/downloadWorker.ts?worker&url'
import { reportDeviceState } from './deviceState.ts'
import { bytesOf, type Plan } from './planDownload.ts'

const worker = new WorkerClient<DownloadRequests>(code)

/** The downloads that are under way. */
const fetching = new Set<AbortController>()

/** Starts the download worker, if none runs. */
export function startDownloads(): void {
  void worker.start()
}

/**
 * Checks the files on the device. Throws if it cannot check them.
 * @returns the paths of the damaged ones
 */
export async function damagedFiles(files: readonly HashedFile[]): Promise<ReadonlySet<string>> {
  return new Set(await worker.request('check', files))
}

/**
 * Downloads the files to the device, in order, each verified.
 * @param onKept called with the paths of files that are newly on the device
 * @returns what went wrong, if anything
 */
export async function fetchFiles(
  files: readonly HashedFile[],
  onKept: (files: readonly string[]) => void,
): Promise<Failure | undefined> {
  const stop = new AbortController()
  fetching.add(stop)
  const { signal } = stop
  return worker
    .request('fetch', files, { onProgress: onKept, signal })
    .catch((): Failure => (signal.aborted ? 'stopped' : 'unreachable'))
    .finally(() => fetching.delete(stop))
}

/** Stops `fetchFiles`. Files that are kept stay. */
export function stopFetching(): void {
  for (const stop of fetching) stop.abort()
}

/**
 * Downloads the issues of a plan, and reports the device's state as they arrive.
 * @param held the ids of the issues that the device has already
 * @returns what went wrong, if anything
 */
export async function downloadIssues({ queue }: Plan, held: readonly string[]): Promise<Failure | undefined> {
  if (queue.length === 0) return undefined
  const received = new Set<string>()
  const report = (files: readonly string[]) => {
    for (const file of files) received.add(file)
    const kept = queue.filter(({ file }) => received.has(file))
    reportDeviceState({
      kind: 'downloading',
      held: [...held, ...kept.map(({ id }) => id)],
      total: held.length + queue.length,
      bytes: bytesOf(kept),
      bytesTotal: bytesOf(queue),
    })
  }
  report([])
  return fetchFiles(queue, report)
}
