import type { Issue, Story } from '../archive/issue.ts'
import { type Language, languages } from '../archive/languages.ts'
import type { Glossary, GlossaryName } from '../archive/names/glossary.ts'
import { type PageId, pageIds } from '../archive/pages.ts'
import { sitePaths } from '../archive/siteAddress.ts'

/** The data that a site is made from. */
export type PublishedArchive = { readonly issues: readonly Issue[]; readonly glossary: Glossary }

/** The part of the archive that a page is about. */
type Subject = {
  readonly issue?: Issue
  readonly story?: Story
  readonly name?: GlossaryName
}

/** A page in all interface languages. */
export type PublishedPage = Subject & {
  readonly id: PageId
  readonly pathIn: (language: Language) => string
}

/** Every page of the archive, once for all languages. */
export function publishedPages({ issues, glossary }: PublishedArchive): PublishedPage[] {
  return pageIds.flatMap((id): PublishedPage[] => {
    switch (id) {
      case 'name':
        return glossary.names.map((name) => ({ id, name, pathIn: (one) => sitePaths.name(one, name.id) }))
      case 'issue':
        return issues.map((issue) => ({ id, issue, pathIn: (one) => sitePaths.issue(one, issue.id) }))
      case 'story':
        return issues.flatMap((issue) =>
          issue.stories.map(
            (story): PublishedPage => ({
              id,
              issue,
              story,
              pathIn: (one) => sitePaths.story(one, issue.id, story.id),
            }),
          ),
        )
      default:
        return [{ id, pathIn: sitePaths[id] }]
    }
  })
}

/** A page that the build renders: its address under the base path, and its id if it is in the table of pages. */
export type Page = Subject & {
  readonly address: string
  readonly language: Language
  readonly id?: PageId
}

/** The root, and every page of the reader in each interface language. */
export function pageAddresses(archive: PublishedArchive): Page[] {
  const root: Page = { address: '/', language: 'en' }
  const inEach = publishedPages(archive).flatMap(({ pathIn, ...page }) =>
    languages.map((language) => ({ ...page, address: `/${pathIn(language)}`, language })),
  )
  return [root, ...inEach]
}
