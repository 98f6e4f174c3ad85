import { formatSources } from '../../archive/formats.ts'
import type { Paragraph, Story } from '../../archive/issue.ts'
import { joinSegments, type Language, languageTags, textIn } from '../../archive/languages.ts'
import { element, inLines, type Markup } from '../../editions/markup.ts'
import { siteText } from '../messages/siteMessages.ts'

/**
 * The whole story in one language, as HTML for feeds. A paragraph without that language appears in the other. Every
 * block has its own `lang`, because feed readers show it without our pages and styles.
 */
export function storyHtml(story: Story, language: Language): Markup {
  const blocks = story.body.map((paragraph) => paragraphHtml(paragraph, language))
  if (story.note) {
    const note = labelled('feed.note', language, story.note[language])
    blocks.push(element('p', { lang: languageTags[language] }, element('small', {}, note)))
    blocks.push(...(story.noteSources ?? []).map((source) => noteSourceHtml(source, language)))
  }
  if (story.sources) {
    const sources = labelled('feed.sources', language, formatSources(story.sources, language))
    blocks.push(element('p', { lang: languageTags[language] }, sources))
  }
  if (story.link !== undefined) {
    const link = element('a', { href: story.link }, siteText(language, 'feed.link'))
    blocks.push(element('p', { lang: languageTags[language] }, link))
  }
  return inLines(blocks)
}

/** Chinese has no space after its colon. */
function labelled(code: 'feed.note' | 'feed.sources', language: Language, text: string): string {
  return [siteText(language, code), text].join(language === 'en' ? ' ' : '')
}

type NoteSource = NonNullable<Story['noteSources']>[number]

function noteSourceHtml({ label, link }: NoteSource, language: Language): Markup {
  const anchor = element('a', { href: link }, label[language])
  return element('p', { lang: languageTags[language] }, element('small', {}, anchor))
}

function paragraphHtml(paragraph: Paragraph, wanted: Language): Markup {
  const { language, text } = textIn(joinSegments(paragraph), wanted)
  return element('p', { lang: languageTags[language] }, text)
}
