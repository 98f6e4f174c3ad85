import type { Issue, Story } from '../../../archive/issue.ts'
import { type Language, languages } from '../../../archive/languages.ts'
import type { Glossary, GlossaryName } from '../../../archive/names/glossary.ts'
import { sitePaths } from '../../../archive/siteAddress.ts'

/** What a site is made of. */
export type PublishedArchive = { readonly issues: readonly Issue[]; readonly glossary: Glossary }

/** A page that the build renders: its address under the base path, and which styles it needs at first. */
export type Page = {
  readonly address: string
  readonly language: Language
  readonly kind: 'story' | 'list'
  /** What a story page is of. */
  readonly of?: { readonly issue: Issue; readonly story: Story }
  /** What the page of a name is of. */
  readonly name?: GlossaryName
}

/** The root, and every page of the reader in each interface language. */
export function* pageAddresses({ issues, glossary }: PublishedArchive): Generator<Page> {
  yield { address: '/', language: 'en', kind: 'list' }
  for (const language of languages) {
    const { front, issues: list, search, saved, names, settings, about } = sitePaths
    for (const path of [front, list, search, saved, names, settings, about]) {
      yield { address: `/${path(language)}`, language, kind: 'list' }
    }
    for (const name of glossary.names) {
      yield { address: `/${sitePaths.name(language, name.id)}`, language, kind: 'list', name }
    }
    for (const issue of issues) {
      yield { address: `/${sitePaths.issue(language, issue.id)}`, language, kind: 'list' }
      for (const story of issue.stories) {
        const address = `/${sitePaths.story(language, issue.id, story.id)}`
        yield { address, language, kind: 'story', of: { issue, story } }
      }
    }
  }
}
