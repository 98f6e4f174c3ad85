import { type Language, languageTags, otherLanguage, storyHas, textIn } from '../../archive/languages.ts'
import { type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { noonInChengdu } from '../../archive/storyDay.ts'
import { subjectPaths } from '../../archive/subjects.ts'
import { element, inLines, type Markup, markup } from '../../editions/markup.ts'
import { publication } from '../../editions/publication.ts'
import type { WrittenEdition } from '../../editions/siteEditions.ts'
import { stableId } from '../../editions/stableId.ts'
import { siteText } from '../messages/siteMessages.ts'
import { type Feed, type FeedStory, storyLabels } from './feed.ts'
import { storyHtml, summaryHtml } from './storyHtml.ts'

/** A feed in one interface language (RFC 4287). */
export function atomFeed(feed: Feed, language: Language, root: SiteRoot): string {
  const parts = [
    ...feedParts(feed, language, root),
    ...feed.stories.map((story) => entry(story, language, root, feed.subject === undefined)),
  ]
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTags[language] }
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', attributes, markup`\n${inLines(parts)}\n`)}\n`
}

function feedParts({ subject, stories }: Feed, language: Language, root: SiteRoot): Markup[] {
  const name = publication.name[language]
  const self = subject ? subjectPaths.atom(language, subject) : sitePaths.atomFeed(language)
  const page = subject ? subjectPaths.page(language, subject) : sitePaths.front(language)
  const updated = stories
    .map(({ changed }) => changed)
    .sort()
    .at(-1)
  return [
    element('id', {}, stableId('feed', language, ...(subject ? [subject.kind, subject.id] : []))),
    element('title', {}, subject ? `${subject.name[language]} · ${name}` : name),
    element('subtitle', {}, publication.description[language]),
    // A feed must have a time of change, even if it has no story yet.
    element('updated', {}, noonInChengdu(updated ?? '1970-01-01')),
    element('author', {}, element('name', {}, name)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: siteAddress(root, self) }),
    htmlLink(language, siteAddress(root, page)),
  ]
}

/** @param isFull whether the entry has all of the story's text, or only its first sentence */
function entry(
  { issue, story, day, changed, editions }: FeedStory,
  language: Language,
  root: SiteRoot,
  isFull: boolean,
): Markup {
  const headline = textIn(story.headline, language)
  const address = siteAddress(root, sitePaths.story(language, issue.id, story.id))
  const contentLanguage = storyHas(story, language) ? language : otherLanguage(language)
  const text = isFull ? storyHtml(story, language) : summaryHtml(story, language)
  const parts = [
    element('id', {}, stableId('story', language, issue.id, story.id)),
    element('title', { 'xml:lang': tagUnless(language, headline.language) }, headline.text),
    ...(changed === day ? [] : [element('published', {}, noonInChengdu(day))]),
    element('updated', {}, noonInChengdu(changed)),
    htmlLink(language, address),
    ...(story.link === undefined ? [] : [element('link', { rel: 'via', href: story.link })]),
    ...editions.map((one) => enclosure(one, language, root)),
    ...storyLabels(story).map(({ id, name }) => element('category', { term: id, label: name[language] })),
    element(
      isFull ? 'content' : 'summary',
      { type: 'html', 'xml:lang': tagUnless(language, contentLanguage) },
      String(text),
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
