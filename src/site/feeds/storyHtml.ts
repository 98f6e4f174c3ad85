import { formatSources } from '../../archive/formats.ts'
import type { Paragraph, Story } from '../../archive/issue.ts'
import { joinSegments, type Language, languageTags, textIn } from '../../archive/languages.ts'
import { element, inLines, type Markup } from '../../editions/markup.ts'

const labels = {
  note: { en: 'Editor’s note: ', zh: '编者注：' },
  sources: { en: 'Sources: ', zh: '信息来源：' },
  link: { en: 'The article that the newsletter points to', zh: '原文链接' },
} as const

/**
 * The whole story in one language, as HTML for feeds. A paragraph without that language appears in the other. Every
 * block has its own `lang`, because feed readers show it without our pages and styles.
 */
export function storyHtml(story: Story, language: Language): Markup {
  const blocks = story.body.map((paragraph) => paragraphHtml(paragraph, language))
  if (story.note) {
    const note = labels.note[language] + story.note[language]
    blocks.push(element('p', { lang: languageTags[language] }, element('small', {}, note)))
    blocks.push(...(story.noteSources ?? []).map((source) => noteSourceHtml(source, language)))
  }
  if (story.sources) {
    const sources = labels.sources[language] + formatSources(story.sources, language)
    blocks.push(element('p', { lang: languageTags[language] }, sources))
  }
  if (story.link !== undefined) {
    const link = element('a', { href: story.link }, labels.link[language])
    blocks.push(element('p', { lang: languageTags[language] }, link))
  }
  return inLines(blocks)
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
