import { languages } from '../../archive/languages.ts'
import { formatFiles } from '../../archive/outputFormats.ts'
import { sitePaths } from '../../archive/siteAddress.ts'

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

const fronts = languages.map((language) => sitePaths.front(language))

/** The other paths, as far as a rule can name them; `*` matches any rest. No path matches two rules. */
export const revalidatedPaths: readonly string[] = [
  sitePaths.root(),
  ...fronts.map((front) => `${front}*`),
  '404.html',
  'index.html',
  'editions/*',
  'feeds/*',
  ...formatFiles()
    .map(({ path }) => path)
    .filter((path) => !fronts.some((front) => path.startsWith(front))),
]

/** The `Cache-Control` of a file, by its path relative to the base. */
export function cachingOf(path: string): string {
  if (path === workerPath) return unstored
  return immutableFolders.some((folder) => path.startsWith(folder)) ? immutable : revalidated
}
