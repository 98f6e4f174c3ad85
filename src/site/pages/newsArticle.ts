import { formatSources } from '../../archive/formats.ts'
import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languageTags, otherLanguage, storyHas, textIn } from '../../archive/languages.ts'
import { places } from '../../archive/places.ts'
import { type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { changedDay, storyDay } from '../../archive/storyDay.ts'
import { publication } from '../../editions/publication.ts'
import { storyLabels } from '../storyLabels.ts'

/**
 * The story of a page in one interface language, as structured data for search engines
 * (https://schema.org/NewsArticle). `inlineJson` writes it into the page and drops what is undefined. The page's description
 * is in its `<meta>`, and each of 4,000 pages is shorter without it here.
 */
export function newsArticle(issue: Issue, story: Story, language: Language, root: SiteRoot) {
  const headline = textIn(story.headline, language)
  const address = siteAddress(root, sitePaths.story(language, issue.id, story.id))
  const publisher = siteAddress(root, sitePaths.front(language))
  const sources = [story.link, issue.origin].filter((source) => source !== undefined)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    headline: headline.text,
    inLanguage: languageTags[headline.language],
    datePublished: storyDay(issue, story),
    dateModified: story.corrections && changedDay(issue, story),
    keywords: storyLabels(story).map(({ name }) => name[language]),
    contentLocation: story.places.map((id) => ({ '@type': 'Place', name: places[id][language] })),
    author: { '@type': 'Organization', '@id': publisher, name: publication.name[language], url: publisher },
    publisher: { '@id': publisher },
    isPartOf: publicationIssue(issue, language, root),
    isBasedOn: sources.length > 0 ? sources : undefined,
    creditText: story.sources && formatSources(story.sources, language),
    citation: story.noteSources?.map(({ label, link }) => ({
      '@type': 'CreativeWork',
      name: label[language],
      url: link,
    })),
    correction: story.corrections?.map((one) => ({
      '@type': 'CorrectionComment',
      text: one[language],
      datePublished: one.date,
    })),
    ...translation(issue, story, language, root),
  }
}

function publicationIssue(issue: Issue, language: Language, root: SiteRoot) {
  return {
    '@type': 'PublicationIssue',
    name: issue.title[language],
    issueNumber: issue.id,
    datePublished: issue.posted,
    url: siteAddress(root, sitePaths.issue(language, issue.id)),
    sameAs: issue.origin,
  }
}

/** The archive does not say which language is the translation. So each names the other as its counterpart. */
function translation(issue: Issue, story: Story, language: Language, root: SiteRoot) {
  const other = otherLanguage(language)
  if (!storyHas(story, language) || !storyHas(story, other)) return {}
  return { workTranslation: { '@id': siteAddress(root, sitePaths.story(other, issue.id, story.id)) } }
}
