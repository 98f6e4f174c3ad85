import type { HashedFile } from './archiveFile.ts'

/** Why a download is incomplete: the reader stopped it, the device is full, or files were not available. */
export type Failure = 'stopped' | 'full' | 'unreachable'

/** The requests that the download worker answers. */
export type DownloadRequests = {
  /** Checks the files on the device. The result has the paths of damaged ones. Fails if there is no cache to check. */
  readonly check: {
    readonly asked: readonly HashedFile[]
    readonly progress: never
    readonly result: readonly string[]
  }
  /** Fetches and keeps the files, in order. Reports the files that are newly on the device. */
  readonly fetch: {
    readonly asked: readonly HashedFile[]
    readonly progress: readonly string[]
    readonly result: Failure | undefined
  }
}
