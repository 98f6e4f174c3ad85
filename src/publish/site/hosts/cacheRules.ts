import { languages } from '../../../archive/languages.ts'
import { formatFiles } from '../../../archive/site/outputFormats.ts'
import { sitePaths } from '../../../archive/site/siteAddress.ts'

/** For files whose name is a function of their content (RFC 8246). */
export const immutable = 'public, max-age=31536000, immutable'

/** For all others: kept, but asked about before each use (RFC 9111 §5.2.2.4). */
export const revalidated = 'no-cache'

/** The folders, relative to the base, that hold nothing but files named by their content. */
export const immutableFolders = ['assets/', 'archive/issues/', 'archive/glossary/'] as const

const fronts = languages.map((language) => sitePaths.front(language))

/** The rest, as far as a rule can name it; `*` stands for what follows. No path falls under two rules. */
export const revalidatedPaths: readonly string[] = [
  sitePaths.root(),
  ...fronts.map((front) => `${front}*`),
  '404.html',
  'index.html',
  'sw.js',
  ...formatFiles()
    .map(({ path }) => path)
    .filter((path) => !fronts.some((front) => path.startsWith(front))),
]
