/**
 * The name of the cache that holds issue files and the catalogue on a device. It carries the base path, since all
 * sites of one origin share their caches; and no version, since a file's name is its content.
 */
export function archiveCacheName(base: string): string {
  return `southwest-china-archive:${base}`
}

/** What the page may ask of the service worker. */
export type WorkerRequest = { readonly type: 'SKIP_WAITING' } | { readonly type: 'SHELL_STATUS' }

/** The worker's answer to `SHELL_STATUS`: how many files the shell has, and how many of them are in the cache. */
export type ShellStatus = { readonly files: number; readonly cached: number }
