import { type Language, languages, languageTags } from './languages.ts'
import { formatPaths } from './outputFormats.ts'
import { pagePaths } from './pages.ts'

/**
 * Where the site is. `base` is its path, with a slash at both ends. `site` is its origin, without a slash at the end,
 * if the build knows it.
 */
export type SiteRoot = { readonly base: string; readonly site?: string }

/** Every public path, relative to the base. */
export const sitePaths = {
  root: () => '',
  ...pagePaths(''),
  ...formatPaths,
} as const

/** The public address of a path: absolute if the site's origin is known, otherwise from the root of the host. */
export function siteAddress({ base, site }: SiteRoot, path: string): string {
  return `${site ?? ''}${base}${path}`
}

export type LanguageAlternate = { readonly hreflang: string; readonly href: string }

/**
 * The addresses of one page in each language, and the `x-default` for readers of neither. For the front page that is
 * the root, which asks the browser for a language. For every other page it is the English one.
 */
export function languageAlternates(
  root: SiteRoot,
  pathIn: (language: Language) => string,
): LanguageAlternate[] {
  const fallback = pathIn('en') === sitePaths.front('en') ? sitePaths.root() : pathIn('en')
  return [
    ...languages.map((language) => ({
      hreflang: languageTags[language],
      href: siteAddress(root, pathIn(language)),
    })),
    { hreflang: 'x-default', href: siteAddress(root, fallback) },
  ]
}
