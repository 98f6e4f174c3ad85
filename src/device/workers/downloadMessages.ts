import type { HashedFile } from '../integrity.ts'

/** As many as keep a slow line busy, and leave the browser a connection for what the reader opens. */
export const filesAtOnce = 5

/** Why a download did not bring all: the reader stopped it, the device is full, or files could not be had. */
export type Failure = 'stopped' | 'full' | 'unreachable'

/** What a page asks of the download worker. */
export type DownloadRequests = {
  /** To look at what the device has of the files, and remove what is spoilt. Fails where there is no way to look. */
  readonly check: {
    readonly asked: readonly HashedFile[]
    readonly progress: never
    readonly result: undefined
  }
  /** To fetch and keep the files, in order. Tells which files more are on the device now. */
  readonly fetch: {
    readonly asked: readonly HashedFile[]
    readonly progress: readonly string[]
    readonly result: Failure | undefined
  }
}
