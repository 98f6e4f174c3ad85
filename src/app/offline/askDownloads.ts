import { longestSilence } from '../../device/inTime.ts'
import type { HashedFile } from '../../device/integrity.ts'
import type { DownloadAnswer, DownloadRequest, Failure } from '../../device/workers/downloadMessages.ts'
import code from '../../downloadWorker/downloadWorker.ts?worker&url'
import { startOnce } from '../startOnce.ts'

/** Starts the worker, once. Early, it has its code whatever release the host has by the time that it has work. */
export const startDownloads = startOnce(code)

/** Looks at what the device has of the files: what is spoilt is removed, so that what is there then is whole. */
export async function checkFiles(files: readonly HashedFile[]): Promise<void> {
  const failure = await ask({ kind: 'check', files: asMessage(files) })
  if (failure) throw new Error('The device could not be looked at.')
}

/**
 * Brings the files to the device, in order, each verified.
 * @param onKept called with the paths of files that are on the device now, as they come
 * @returns what went wrong, if anything
 */
export function fetchFiles(
  files: readonly HashedFile[],
  onKept: (files: readonly string[]) => void,
): Promise<Failure | undefined> {
  return ask({ kind: 'fetch', files: asMessage(files) }, onKept)
}

/** Ends what `fetchFiles` began, if anything. What is kept stays. */
export function stopFetching(): void {
  startDownloads().postMessage({ kind: 'stop' } satisfies DownloadRequest)
}

/** A catalogue's records say more than the worker needs. */
function asMessage(files: readonly HashedFile[]): HashedFile[] {
  return files.map(({ file, sri }) => ({ file, sri }))
}

function ask(
  request: DownloadRequest,
  onKept?: (files: readonly string[]) => void,
): Promise<Failure | undefined> {
  const running = startDownloads()
  return new Promise((resolve) => {
    const listening = new AbortController()
    let silence: ReturnType<typeof setTimeout>
    const wait = () => {
      clearTimeout(silence)
      // One that is silent has failed like one that says so, and is given up alike.
      silence = setTimeout(() => running.dispatchEvent(new Event('error')), longestSilence)
    }
    const end = (failure: Failure | undefined) => {
      clearTimeout(silence)
      listening.abort()
      resolve(failure)
    }
    const hear = ({ data }: MessageEvent<DownloadAnswer>) => {
      wait()
      if (data.kind === 'end') end(data.failure)
      else if (data.files.length > 0) onKept?.(data.files)
    }
    wait()
    running.addEventListener('message', hear, listening)
    running.addEventListener('error', () => end('unreachable'), listening)
    running.postMessage(request)
  })
}
