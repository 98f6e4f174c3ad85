import type { Issue, Story } from '../archive/issue.ts'
import type { Language } from '../archive/languages.ts'
import type { Glossary, GlossaryName } from '../archive/names/glossary.ts'
import { type PageId, pageIds } from '../archive/pages.ts'
import { sitePaths } from '../archive/siteAddress.ts'

/** The data that a site is made from. */
export type PublishedArchive = { readonly issues: readonly Issue[]; readonly glossary: Glossary }

/** A page in all interface languages, and the part of the archive that it is about. */
export type PublishedPage = {
  readonly id: PageId
  readonly issue?: Issue
  readonly story?: Story
  readonly name?: GlossaryName
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
