import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languageTags, textIn } from '../../archive/languages.ts'
import { type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { changedDay, storyDay } from '../../archive/storyDay.ts'
import { publication } from '../../editions/publication.ts'

/**
 * The story of a page in one interface language, as structured data for search engines
 * (https://schema.org/NewsArticle): what they document that they read. All else is in the page itself, and each of 4,000
 * pages is shorter without it here. `inlineJson` writes it into the page and drops what is undefined.
 */
export function newsArticle(issue: Issue, story: Story, language: Language, root: SiteRoot) {
  const headline = textIn(story.headline, language)
  const publisher = siteAddress(root, sitePaths.front(language))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': siteAddress(root, sitePaths.story(language, issue.id, story.id)),
    headline: headline.text,
    inLanguage: languageTags[headline.language],
    datePublished: storyDay(issue, story),
    dateModified: story.corrections && changedDay(issue, story),
    author: { '@type': 'Organization', '@id': publisher, name: publication.name[language], url: publisher },
    publisher: { '@id': publisher },
  }
}
