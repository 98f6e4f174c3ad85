import { type Language, languages, views } from './languages.ts'

type Format = {
  /** Under the base. `:language` stands for each interface language. */
  readonly path: string
  readonly type: string
  /** The name that the page about the reader uses, if it offers the file. */
  readonly label?: string
}

/**
 * The files of a site other than pages, code, pictures and the archive's files. Browsers revalidate all of
 * them before each use.
 */
const formats = {
  atomFeed: { path: ':language/feed.xml', type: 'application/atom+xml', label: 'atom' },
  jsonFeed: { path: 'feed.json', type: 'application/feed+json', label: 'jsonFeed' },
  catalogue: { path: 'archive/catalogue.json', type: 'application/json', label: 'catalogue' },
  issueSchema: { path: 'archive/issue.schema.json', type: 'application/json', label: 'schema' },
  nameListSchema: { path: 'archive/names.schema.json', type: 'application/json', label: 'namesSchema' },
  manifest: { path: 'manifest.:language.webmanifest', type: 'application/manifest+json' },
  sitemap: { path: 'sitemap.xml', type: 'application/xml' },
  robots: { path: 'robots.txt', type: 'text/plain' },
  licences: { path: 'licenses.txt', type: 'text/plain' },
} as const satisfies Readonly<Record<string, Format>>

type FormatId = keyof typeof formats

type Localised = `${string}:language${string}`

/** Takes the language of the file, if it has one. */
type PathOf<Id extends FormatId> = (
  ...within: (typeof formats)[Id]['path'] extends Localised ? readonly [Language] : readonly []
) => string

function pathOf<Id extends FormatId>(id: Id): PathOf<Id> {
  return (...within) =>
    within.reduce((path: string, language) => path.replace(':language', language), formats[id].path)
}

/** The path of each format, relative to the base. */
export const formatPaths = {
  atomFeed: pathOf('atomFeed'),
  jsonFeed: pathOf('jsonFeed'),
  catalogue: pathOf('catalogue'),
  issueSchema: pathOf('issueSchema'),
  nameListSchema: pathOf('nameListSchema'),
  manifest: pathOf('manifest'),
  sitemap: pathOf('sitemap'),
  robots: pathOf('robots'),
  licences: pathOf('licences'),
} satisfies Record<FormatId, unknown>

/** Every file of the table, in each of its languages. */
export function formatFiles(): { readonly path: string; readonly type: string }[] {
  return Object.values(formats).flatMap(({ path, type }) => {
    const inEach = languages.map((language) => ({ path: path.replace(':language', language), type }))
    return path.includes(':language') ? inEach : [{ path, type }]
  })
}

/** The files that the page about the reader offers in a language, in the page's order. */
export function offeredFormats(language: Language) {
  return Object.values(formats).flatMap((format) =>
    'label' in format ? [{ path: format.path.replace(':language', language), label: format.label }] : [],
  )
}

/** The editions of each issue that every build writes: books in one language and in both, and the page in one file. */
export const editionIds = [...views, 'page'] as const

export type EditionId = (typeof editionIds)[number]

/** The path of an edition, relative to the base. */
export function editionPath(issue: string, edition: EditionId): string {
  return `editions/${issue}.${edition === 'page' ? 'html' : `${edition}.epub`}`
}
