import type { HashedFile } from '../../../device/archiveFile.ts'
import type { DownloadRequests, Failure } from '../../../device/downloadRequests.ts'
import { WorkerClient } from '../../../device/workerClient.ts'
import code from '../../../workers/download/downloadWorker.ts?worker&url'

const downloads = new WorkerClient<DownloadRequests>(code)

let stopping = new AbortController()

/** Starts the worker, if none runs. */
export function startDownloads(): void {
  void downloads.start()
}

/**
 * Checks the files on the device and removes damaged ones, so that the rest is whole. Throws if it cannot check them.
 */
export async function checkFiles(files: readonly HashedFile[]): Promise<void> {
  await downloads.request('check', asMessage(files))
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
  const { signal } = stopping
  return downloads
    .request('fetch', asMessage(files), { onProgress: onKept, signal })
    .catch((): Failure => (signal.aborted ? 'stopped' : 'unreachable'))
}

/** Stops `fetchFiles`, if it runs. Files that are kept stay. */
export function stopFetching(): void {
  stopping.abort()
  stopping = new AbortController()
}

/** A catalogue's entries have more fields than the worker needs. */
function asMessage(files: readonly HashedFile[]): HashedFile[] {
  return files.map(({ file, sri }) => ({ file, sri }))
}
