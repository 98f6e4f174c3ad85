import type { Language } from './languages.ts'

type PageFacts = {
  /** Its path after the language, in the router's syntax: a name after a colon is an id. */
  readonly path: string
  /** Which styles it has inline: those of a story page (there are thousands of these), or those of all other pages. */
  readonly kind: 'story' | 'list'
  /** Whether it is in the sitemap. A page that is personal to each reader is not. */
  readonly inSitemap: boolean
  /** Its label in the navigation bars, if it is in them, and whether it is in the phone's bar too. */
  readonly section?: { readonly name: string; readonly onPhones: boolean }
}

/** Every page of the reader, in the order of the navigation bars. Each exists in each interface language. */
export const pages = {
  front: { path: '', kind: 'list', inSitemap: true, section: { name: 'stories', onPhones: true } },
  issues: { path: 'issues', kind: 'list', inSitemap: true, section: { name: 'issues', onPhones: true } },
  search: { path: 'search', kind: 'list', inSitemap: false, section: { name: 'search', onPhones: true } },
  saved: { path: 'saved', kind: 'list', inSitemap: false, section: { name: 'saved', onPhones: true } },
  settings: {
    path: 'settings',
    kind: 'list',
    inSitemap: false,
    section: { name: 'settings', onPhones: true },
  },
  about: { path: 'about', kind: 'list', inSitemap: true, section: { name: 'about', onPhones: false } },
  names: { path: 'names', kind: 'list', inSitemap: true },
  name: { path: 'names/:nameId', kind: 'list', inSitemap: true },
  issue: { path: 'issues/:issueId', kind: 'list', inSitemap: true },
  story: { path: 'issues/:issueId/:storyId', kind: 'story', inSitemap: true },
} as const satisfies Readonly<Record<string, PageFacts>>

export type PageId = keyof typeof pages

export type PageKind = PageFacts['kind']

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
