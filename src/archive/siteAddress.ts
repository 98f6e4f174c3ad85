import type { Language } from './languages.ts'

/**
 * Where the site lives: under which path (`base`, with a slash at both ends) and, where the build was told, at
 * which origin (`site`, without a slash at its end).
 */
export type SiteRoot = { readonly base: string; readonly site?: string }

/** Every public path, relative to the base. Pages end in a slash: they are folders with an `index.html`. */
export const sitePaths = {
  root: () => '',
  front: (language: Language) => `${language}/`,
  issues: (language: Language) => `${language}/issues/`,
  issue: (language: Language, issueId: string) => `${language}/issues/${issueId}/`,
  story: (language: Language, issueId: string, storyId: string) =>
    `${language}/issues/${issueId}/${storyId}/`,
  names: (language: Language) => `${language}/names/`,
  name: (language: Language, nameId: string) => `${language}/names/${nameId}/`,
  search: (language: Language) => `${language}/search/`,
  saved: (language: Language) => `${language}/saved/`,
  settings: (language: Language) => `${language}/settings/`,
  about: (language: Language) => `${language}/about/`,
  atomFeed: (language: Language) => `${language}/feed.xml`,
  jsonFeed: () => 'feed.json',
  sitemap: () => 'sitemap.xml',
  licences: () => 'licenses.txt',
} as const

/** The public address of a path: absolute where the site's origin is known, else from the root of the host. */
export function siteAddress({ base, site }: SiteRoot, path: string): string {
  return `${site ?? ''}${base}${path}`
}
