import type { HashedFile } from '../../../device/integrity.ts'
import type { DownloadRequests, Failure } from '../../../device/workers/downloadMessages.ts'
import { WorkerClient } from '../../../device/workers/workerClient.ts'
import code from '../../../downloadWorker/downloadWorker.ts?worker&url'

const downloads = new WorkerClient<DownloadRequests>(code)

let stopping = new AbortController()

/** Starts the worker, where none runs. */
export function startDownloads(): void {
  downloads.start()
}

/**
 * Looks at what the device has of the files: what is spoilt is removed, so that what is there then is whole. Throws where
 * it could not be looked at.
 */
export async function checkFiles(files: readonly HashedFile[]): Promise<void> {
  await downloads.request('check', asMessage(files))
}

/**
 * Brings the files to the device, in order, each verified.
 * @param onKept called with the paths of files that are on the device now, as they come
 * @returns what went wrong, if anything
 */
export async function fetchFiles(
  files: readonly HashedFile[],
  onKept: (files: readonly string[]) => void,
): Promise<Failure | undefined> {
  const { signal } = stopping
  return downloads
    .request('fetch', asMessage(files), { onProgress: onKept, signal })
    .catch(() => 'unreachable' as const)
}

/** Ends what `fetchFiles` began, if anything. What is kept stays. */
export function stopFetching(): void {
  stopping.abort()
  stopping = new AbortController()
}

/** A catalogue's entries say more than the worker needs. */
function asMessage(files: readonly HashedFile[]): HashedFile[] {
  return files.map(({ file, sri }) => ({ file, sri }))
}
