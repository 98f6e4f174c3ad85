import { type Language, languages, views } from './languages.ts'

type Format = {
  /** Under the base, in an interface language if the format has one file for each. */
  readonly path: (language: Language) => string
  readonly type: string
  /** The name that the page about the reader uses, if it offers the file. */
  readonly label?: string
}

/**
 * The files of a site other than pages, code, pictures and the archive's files. Browsers revalidate all of
 * them before each use.
 */
const formats = {
  atomFeed: {
    path: (language: Language) => `${language}/feed.xml`,
    type: 'application/atom+xml',
    label: 'atom',
  },
  jsonFeed: { path: () => 'feed.json', type: 'application/feed+json', label: 'jsonFeed' },
  catalogue: { path: () => 'archive/catalogue.json', type: 'application/json', label: 'catalogue' },
  issueSchema: { path: () => 'archive/issue.schema.json', type: 'application/json', label: 'schema' },
  nameListSchema: { path: () => 'archive/names.schema.json', type: 'application/json', label: 'namesSchema' },
  manifest: {
    path: (language: Language) => `manifest.${language}.webmanifest`,
    type: 'application/manifest+json',
  },
  sitemap: { path: () => 'sitemap.xml', type: 'application/xml' },
  robots: { path: () => 'robots.txt', type: 'text/plain' },
  licences: { path: () => 'licenses.txt', type: 'text/plain' },
} as const satisfies Readonly<Record<string, Format>>

/** The path of each format, relative to the base. */
export const formatPaths = {
  atomFeed: formats.atomFeed.path,
  jsonFeed: formats.jsonFeed.path,
  catalogue: formats.catalogue.path,
  issueSchema: formats.issueSchema.path,
  nameListSchema: formats.nameListSchema.path,
  manifest: formats.manifest.path,
  sitemap: formats.sitemap.path,
  robots: formats.robots.path,
  licences: formats.licences.path,
} satisfies Record<keyof typeof formats, unknown>

/** Every file of the table, in each of its languages. */
export function formatFiles(): { readonly path: string; readonly type: string }[] {
  return Object.values(formats).flatMap(({ path, type }) =>
    [...new Set(languages.map((language) => path(language)))].map((one) => ({ path: one, type })),
  )
}

/** The files that the page about the reader offers in a language, in the page's order. */
export function offeredFormats(language: Language) {
  return Object.values(formats).flatMap((format) =>
    'label' in format ? [{ path: format.path(language), label: format.label }] : [],
  )
}

/** The editions of each issue that every build writes: books in one language and in both, and the page in one file. */
export const editionIds = [...views, 'page'] as const

export type EditionId = (typeof editionIds)[number]

/** The path of an edition, relative to the base. */
export function editionPath(issue: string, edition: EditionId): string {
  return `editions/${issue}.${edition === 'page' ? 'html' : `${edition}.epub`}`
}
