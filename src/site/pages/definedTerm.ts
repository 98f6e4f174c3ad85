import { type Language, languageTags, otherLanguage } from '../../archive/languages.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import { type SiteRoot, siteAddress, sitePaths } from '../../archive/site/siteAddress.ts'

/**
 * The name of a glossary page in one interface language, as structured data for search engines
 * (https://schema.org/DefinedTerm).
 */
export function definedTerm(name: GlossaryName, language: Language, root: SiteRoot) {
  const address = siteAddress(root, sitePaths.name(language, name.id))
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': address,
    url: address,
    name: name[language],
    alternateName: [name[otherLanguage(language)], name.pinyin],
    description: name.note?.[language],
    inLanguage: languageTags[language],
    inDefinedTermSet: siteAddress(root, sitePaths.names(language)),
  }
}
