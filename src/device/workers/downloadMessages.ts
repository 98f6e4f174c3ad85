import type { HashedFile } from '../integrity.ts'

/** As many as keep a slow line busy, and leave the browser a connection for what the reader opens. */
export const filesAtOnce = 5

/** Why a download did not bring all: the reader stopped it, the device is full, or files could not be had. */
export type Failure = 'stopped' | 'full' | 'unreachable'

/**
 * What the page asks of the download worker, one thing after the other: to look at what the device has of the files,
 * and remove what is spoilt; to fetch and keep the files, in order; or to do so no longer.
 */
export type DownloadRequest =
  | { readonly kind: 'check' | 'fetch'; readonly files: readonly HashedFile[] }
  | { readonly kind: 'stop' }

/** How often the worker lets the page know that it is at work: milliseconds. */
export const signOfLife = 5_000

/** What the worker answers: which files more are on the device now, if any, and the end of what was asked. */
export type DownloadAnswer =
  | { readonly kind: 'kept'; readonly files: readonly string[] }
  | { readonly kind: 'end'; readonly failure: Failure | undefined }
