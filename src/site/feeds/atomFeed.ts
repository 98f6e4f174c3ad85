import type { Issue } from '../../archive/issue.ts'
import { type Language, languageTags, otherLanguage, storyHas, textIn } from '../../archive/languages.ts'
import { type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { noonInChengdu } from '../../archive/storyDay.ts'
import { element, inLines, type Markup, markup } from '../../editions/markup.ts'
import type { Publication } from '../../editions/publication.ts'
import type { WrittenEdition, WrittenEditions } from '../../editions/siteEditions.ts'
import { stableId } from '../../editions/stableId.ts'
import { siteText } from '../messages/siteMessages.ts'
import { storyLabels } from '../storyLabels.ts'
import { type DatedStory, type FeedStory, newestStories, withEditions } from './feedEditions.ts'
import { storyHtml } from './storyHtml.ts'

/** The feed for one interface language, with the full text of its newest stories (RFC 4287). */
export function atomFeed(
  issues: readonly Issue[],
  language: Language,
  root: SiteRoot,
  publication: Publication,
  editions: WrittenEditions = new Map(),
  limit = 50,
): string {
  const stories = newestStories(issues, limit)
  const parts = [
    ...feedParts(stories, language, root, publication),
    ...withEditions(stories, editions).map((story) => entry(story, language, root)),
  ]
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTags[language] }
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', attributes, markup`\n${inLines(parts)}\n`)}\n`
}

function feedParts(
  stories: readonly DatedStory[],
  language: Language,
  root: SiteRoot,
  publication: Publication,
): Markup[] {
  const self = siteAddress(root, sitePaths.atomFeed(language))
  return [
    textElement('id', stableId('feed', language)),
    textElement('title', publication.name[language]),
    textElement('subtitle', publication.description[language]),
    // A feed must have a time of change, even if the archive is still empty.
    textElement('updated', noonInChengdu(stories[0]?.day ?? '1970-01-01')),
    element('author', {}, textElement('name', publication.name[language])),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    htmlLink(language, siteAddress(root, sitePaths.front(language))),
  ]
}

function entry({ issue, story, day, editions }: FeedStory, language: Language, root: SiteRoot): Markup {
  const headline = textIn(story.headline, language)
  const address = siteAddress(root, sitePaths.story(language, issue.id, story.id))
  const contentLanguage = storyHas(story, language) ? language : otherLanguage(language)
  const parts = [
    textElement('id', stableId('story', language, issue.id, story.id)),
    textElement('title', headline.text, { 'xml:lang': tagUnless(language, headline.language) }),
    textElement('updated', noonInChengdu(day)),
    htmlLink(language, address),
    ...(story.link === undefined ? [] : [element('link', { rel: 'via', href: story.link })]),
    ...editions.map((one) => enclosure(one, language, root)),
    ...storyLabels(story).map(({ id, name }) => element('category', { term: id, label: name[language] })),
    textElement('content', String(storyHtml(story, language)), {
      type: 'html',
      'xml:lang': tagUnless(language, contentLanguage),
    }),
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

function textElement(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): Markup {
  return element(name, attributes, text)
}

function htmlLink(language: Language, href: string): Markup {
  return element('link', { rel: 'alternate', type: 'text/html', hreflang: languageTags[language], href })
}

/** The language tag to write if a text is not in the language of the surrounding feed. */
function tagUnless(around: Language, language: Language): string | undefined {
  return language === around ? undefined : languageTags[language]
}
