/**
 * The name of the cache that holds issue files and the catalogue on a device. It carries the base path, since all
 * sites of one origin share their caches; and no version, since a file's name is its content.
 */
export function archiveCacheName(base: string): string {
  return `southwest-china-archive:${base}`
}

/** What the page may ask of the service worker. */
export type WorkerRequest = { readonly type: 'SKIP_WAITING' } | { readonly type: 'MEND_SHELL' }

/** The worker's answer to `MEND_SHELL`: whether every file of the shell is in its cache, whole and unchanged. */
export type ShellStatus = { readonly whole: boolean }

/**
 * The status that the worker gives the catalogue where the host does not answer: a browser logs a request that fails, and
 * to be without a connection is no error.
 */
export const hostIsSilent = 204

/* What every runtime has, the language's own library though does not name. */
declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', content: ArrayBuffer): Promise<ArrayBuffer> }
}
declare function btoa(binary: string): string

/** SHA-256 of the content, as Subresource Integrity writes it. */
export async function integrityOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
