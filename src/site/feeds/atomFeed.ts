import type { Issue } from '../../archive/issue.ts'
import { type Language, languageTags, otherLanguage, storyHas, textIn } from '../../archive/languages.ts'
import { type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { noonInChengdu } from '../../archive/storyDay.ts'
import { element, inLines, type Markup, markup } from '../../editions/markup.ts'
import { publication } from '../../editions/publication.ts'
import type { WrittenEdition, WrittenEditions } from '../../editions/siteEditions.ts'
import { stableId } from '../../editions/stableId.ts'
import { siteText } from '../messages/siteMessages.ts'
import { storyLabels } from '../storyLabels.ts'
import { type FeedStory, newestStories } from './feedEditions.ts'
import { storyHtml } from './storyHtml.ts'

/** The feed for one interface language, with the full text of its newest stories (RFC 4287). */
export function atomFeed(
  issues: readonly Issue[],
  language: Language,
  root: SiteRoot,
  editions: WrittenEditions = new Map(),
): string {
  const stories = newestStories(issues, editions)
  const parts = [
    ...feedParts(stories, language, root),
    ...stories.map((story) => entry(story, language, root)),
  ]
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTags[language] }
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', attributes, markup`\n${inLines(parts)}\n`)}\n`
}

function feedParts(stories: readonly FeedStory[], language: Language, root: SiteRoot): Markup[] {
  const self = siteAddress(root, sitePaths.atomFeed(language))
  return [
    element('id', {}, stableId('feed', language)),
    element('title', {}, publication.name[language]),
    element('subtitle', {}, publication.description[language]),
    // A feed must have a time of change, even if the archive is still empty.
    element('updated', {}, noonInChengdu(stories[0]?.day ?? '1970-01-01')),
    element('author', {}, element('name', {}, publication.name[language])),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    htmlLink(language, siteAddress(root, sitePaths.front(language))),
  ]
}

function entry({ issue, story, day, editions }: FeedStory, language: Language, root: SiteRoot): Markup {
  const headline = textIn(story.headline, language)
  const address = siteAddress(root, sitePaths.story(language, issue.id, story.id))
  const contentLanguage = storyHas(story, language) ? language : otherLanguage(language)
  const parts = [
    element('id', {}, stableId('story', language, issue.id, story.id)),
    element('title', { 'xml:lang': tagUnless(language, headline.language) }, headline.text),
    element('updated', {}, noonInChengdu(day)),
    htmlLink(language, address),
    ...(story.link === undefined ? [] : [element('link', { rel: 'via', href: story.link })]),
    ...editions.map((one) => enclosure(one, language, root)),
    ...storyLabels(story).map(({ id, name }) => element('category', { term: id, label: name[language] })),
    element(
      'content',
      { type: 'html', 'xml:lang': tagUnless(language, contentLanguage) },
      String(storyHtml(story, language)),
    ),
  ]
  return element('entry', {}, markup`\n${inLines(parts)}\n`)
}

function enclosure(
  { path, type, edition, bytes }: WrittenEdition,
  language: Language,
  root: SiteRoot,
): Markup {
  const title = siteText(language, `feed.edition.${edition}`)
  return element('link', {
    rel: 'enclosure',
    type,
    title,
    length: String(bytes),
    href: siteAddress(root, path),
  })
}

function htmlLink(language: Language, href: string): Markup {
  return element('link', { rel: 'alternate', type: 'text/html', hreflang: languageTags[language], href })
}

/** The language tag to write if a text is not in the language of the surrounding feed. */
function tagUnless(around: Language, language: Language): string | undefined {
  return language === around ? undefined : languageTags[language]
}
