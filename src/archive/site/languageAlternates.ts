import { type Language, languages, languageTags } from '../languages.ts'
import { type SiteRoot, siteAddress, sitePaths } from './siteAddress.ts'

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
