import type { Language } from './languages.ts'

/** The path of each page after the language, in the router's syntax: a name after a colon is an id. */
export const pages = {
  front: '',
  issues: 'issues',
  search: 'search',
  saved: 'saved',
  settings: 'settings',
  about: 'about',
  names: 'names',
  name: 'names/:nameId',
  issue: 'issues/:issueId',
  story: 'issues/:issueId/:storyId',
} as const

/** A page of the reader. Each exists in each interface language. */
export type PageId = keyof typeof pages

/** The ids of all pages, in the order of the table. */
export const pageIds: readonly PageId[] = Object.keys(pages).filter(isPageId)

function isPageId(id: string): id is PageId {
  return Object.hasOwn(pages, id)
}

/** The pages that are personal to each reader, and so are not in the sitemap. */
export const personalPages: readonly PageId[] = ['search', 'saved', 'settings']

/** The pages that the navigation bars link to, in order. */
export const sectionIds = ['front', 'issues', 'search', 'saved', 'settings', 'about'] as const

export type SectionId = (typeof sectionIds)[number]

/** Whether the bars link to a page. */
export function isSectionId(id: PageId): id is SectionId {
  return sectionIds.some((one) => one === id)
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
    (language: Language, ...ids: IdsIn<(typeof pages)[Id]>): string => {
      const path = ids.reduce((filled: string, one) => filled.replace(/:\w+/, () => one), pages[id])
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
