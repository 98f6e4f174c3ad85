import { type Language, languages, views } from './languages.ts'

/**
 * The path of each file of a site, other than pages, code, pictures and the archive's files: relative to the base, and in an
 * interface language if there is one file for each. Browsers revalidate all of them before each use.
 */
export const formatPaths = {
  atomFeed: (language: Language) => `${language}/feed.xml`,
  jsonFeed: () => 'feed.json',
  catalogue: () => 'archive/catalogue.json',
  issueSchema: () => 'archive/issue.schema.json',
  nameListSchema: () => 'archive/names.schema.json',
  manifest: (language: Language) => `manifest.${language}.webmanifest`,
  sitemap: () => 'sitemap.xml',
  robots: () => 'robots.txt',
  licences: () => 'licenses.txt',
} as const

/** Every file of the table, in each of its languages. */
export function formatFiles(): string[] {
  return Object.values(formatPaths).flatMap((path) => [...new Set(languages.map((one) => path(one)))])
}

/** The files that the page about the reader offers, in its order. */
export const offeredFormats = ['atomFeed', 'jsonFeed', 'catalogue', 'issueSchema', 'nameListSchema'] as const

/** The editions of each issue that every build writes: books in one language and in both, and the page in one file. */
export const editionIds = [...views, 'page'] as const

export type EditionId = (typeof editionIds)[number]

/** The path of an edition, relative to the base. */
export function editionPath(issue: string, edition: EditionId): string {
  return `editions/${issue}.${edition === 'page' ? 'html' : `${edition}.epub`}`
}
