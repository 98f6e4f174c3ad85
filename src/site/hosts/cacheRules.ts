/** For files whose name contains a hash of their content (RFC 8246). */
export const immutable = 'public, max-age=31536000, immutable'

/** For all other files: browsers store them, but revalidate before each use (RFC 9111 §5.2.2.4). */
export const revalidated = 'no-cache'

/** The service worker. */
export const workerPath = 'sw.js'

/**
 * For the service worker: browsers do not store it at all. If a lost connection had cut a stored copy short,
 * the host would still confirm that it is current, and the device would keep its old version, or none.
 */
export const unstored = 'no-cache, no-store'

/** The folders, relative to the base, that contain only files with a hash in their name. */
export const immutableFolders = ['assets/', 'archive/issues/', 'archive/words/', 'archive/glossary/'] as const

/** The `Cache-Control` of a file, by its path relative to the base. */
export function cachingOf(path: string): string {
  if (path === workerPath) return unstored
  return immutableFolders.some((folder) => path.startsWith(folder)) ? immutable : revalidated
}
