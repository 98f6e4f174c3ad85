import type { Language } from './languages.ts'

type PageFacts = {
  /** Its path after the language, in the router's syntax: a name after a colon is an id. */
  readonly path: string
  /** Whether it is in the sitemap. A page that is personal to each reader is not. */
  readonly inSitemap: boolean
  /** Its label in the navigation bars, if it is in them, and whether it is in the phone's bar too. */
  readonly section?: { readonly name: string; readonly onPhones: boolean }
}

/** Every page of the reader, in the order of the navigation bars. Each exists in each interface language. */
export const pages = {
  front: { path: '', inSitemap: true, section: { name: 'stories', onPhones: true } },
  issues: { path: 'issues', inSitemap: true, section: { name: 'issues', onPhones: true } },
  search: { path: 'search', inSitemap: false, section: { name: 'search', onPhones: true } },
  saved: { path: 'saved', inSitemap: false, section: { name: 'saved', onPhones: true } },
  settings: {
    path: 'settings',

    inSitemap: false,
    section: { name: 'settings', onPhones: true },
  },
  about: { path: 'about', inSitemap: true, section: { name: 'about', onPhones: false } },
  names: { path: 'names', inSitemap: true },
  name: { path: 'names/:nameId', inSitemap: true },
  issue: { path: 'issues/:issueId', inSitemap: true },
  story: { path: 'issues/:issueId/:storyId', inSitemap: true },
} as const satisfies Readonly<Record<string, PageFacts>>

export type PageId = keyof typeof pages

/** The ids of all pages, in the order of the table. */
export const pageIds: readonly PageId[] = Object.keys(pages).filter(isPageId)

function isPageId(id: string): id is PageId {
  return Object.hasOwn(pages, id)
}

/** A page that the bars link to. */
export type SectionId = {
  [Id in PageId]: (typeof pages)[Id] extends { readonly section: object } ? Id : never
}[PageId]

/** The pages that the bars link to, in order. */
export const sectionIds: readonly SectionId[] = pageIds.filter(isSectionId)

function isSectionId(id: PageId): id is SectionId {
  return 'section' in pages[id]
}

/** As many ids as the path needs: `'issues/:issueId/:storyId'` → two. */
type IdsIn<Path extends string> = Path extends `${string}:${string}/${infer Rest}`
  ? readonly [string, ...IdsIn<Rest>]
  : Path extends `${string}:${string}`
    ? readonly [string]
    : readonly []

/**
 * A function for each page that makes its address from language and ids. Addresses end in a slash, because pages are
 * folders with an `index.html`.
 * @param before the prefix of each address
 */
export function pagePaths(before: string) {
  const to =
    <Id extends PageId>(id: Id) =>
    (language: Language, ...ids: IdsIn<(typeof pages)[Id]['path']>): string => {
      const path = ids.reduce((filled: string, one) => filled.replace(/:\w+/, () => one), pages[id].path)
      return `${before}${language}/${path}${path === '' ? '' : '/'}`
    }
  return {
    front: to('front'),
    issues: to('issues'),
    issue: to('issue'),
    story: to('story'),
    names: to('names'),
    name: to('name'),
    search: to('search'),
    saved: to('saved'),
    settings: to('settings'),
    about: to('about'),
  } satisfies Record<PageId, unknown>
}
