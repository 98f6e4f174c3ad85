import { type Language, languages, languageTags, storyHas } from '../../archive/languages.ts'
import type { BilingualName } from '../../archive/places.ts'
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

/**
 * A feed of both languages together, as the text of a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * The feed has no `language`, because it has two. An item has one if its story has only one. Every address is absolute,
 * so a build that does not know its site leaves addresses out.
 */
export function jsonFeed({ subject, stories }: Feed, root: SiteRoot): string {
  const { name, description } = publication
  const title = inBoth(name)
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: subject ? `${inBoth(subject.name)} · ${title}` : title,
    description: inBoth(description),
    home_page_url: absolute(root, subject ? subjectPaths.page('en', subject) : sitePaths.root()),
    feed_url: absolute(root, subject ? subjectPaths.json(subject) : sitePaths.jsonFeed()),
    authors: [{ name: name.en }],
    items: stories.map((story) => item(story, root, subject === undefined)),
  })}\n`
}

function inBoth({ en, zh }: BilingualName): string {
  return `${en} / ${zh}`
}

/** @param isFull whether the item has all of the story's text, or only its first sentence */
function item({ issue, story, day, changed, editions }: FeedStory, root: SiteRoot, isFull: boolean) {
  const held = languages.filter((language) => storyHas(story, language))
  const [only, second] = held
  return {
    id: stableId('story', issue.id, story.id),
    url: absolute(root, sitePaths.story(only ?? 'en', issue.id, story.id)),
    external_url: story.link,
    title: languages.flatMap((language) => story.headline[language] ?? []).join(' / '),
    content_html: String(inLines(held.map((language) => languageBlock(story, language, isFull)))),
    date_published: noonInChengdu(day),
    date_modified: changed === day ? undefined : noonInChengdu(changed),
    tags: storyLabels(story).flatMap(({ name }) => [name.en, name.zh]),
    attachments:
      root.site === undefined || editions.length === 0
        ? undefined
        : editions.map((one) => attachment(one, root)),
    language: only !== undefined && second === undefined ? languageTags[only] : undefined,
  }
}

function attachment({ path, type, edition, bytes }: WrittenEdition, root: SiteRoot) {
  const title = languages.map((one) => siteText(one, `feed.edition.${edition}`)).join(' / ')
  return { url: siteAddress(root, path), mime_type: type, title, size_in_bytes: bytes }
}

function languageBlock(story: FeedStory['story'], language: Language, isFull: boolean): Markup {
  const headline = story.headline[language]
  const heading = headline === undefined ? undefined : element('h2', {}, headline)
  const content = inLines([heading, isFull ? storyHtml(story, language) : summaryHtml(story, language)])
  return element('section', { lang: languageTags[language] }, markup`\n${content}\n`)
}

function absolute(root: SiteRoot, path: string): string | undefined {
  return root.site === undefined ? undefined : siteAddress(root, path)
}
