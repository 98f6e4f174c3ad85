import type { Paragraph, Story } from '../../../archive/issue.ts'
import { joinSegments, type Language, languageTags, textIn } from '../../../archive/languages.ts'
import { element, escapeMarkup } from '../markup.ts'

const labels = {
  note: { en: 'Editor’s note: ', zh: '编者注：' },
  link: { en: 'The article that the newsletter points to', zh: '原文链接' },
} as const

/**
 * The whole story in one language, as HTML for feeds. A paragraph that lacks the language stands in the other.
 * Every block carries its own `lang`: feed readers show it far from our pages and styles.
 */
export function storyHtml(story: Story, language: Language): string {
  const blocks = story.body.map((paragraph) => paragraphHtml(paragraph, language))
  if (story.note) {
    const note = escapeMarkup(labels.note[language] + story.note[language])
    blocks.push(element('p', { lang: languageTags[language] }, element('small', {}, note)))
  }
  if (story.link !== undefined) {
    const link = element('a', { href: story.link }, escapeMarkup(labels.link[language]))
    blocks.push(element('p', { lang: languageTags[language] }, link))
  }
  return blocks.join('\n')
}

function paragraphHtml(paragraph: Paragraph, wanted: Language): string {
  const { language, text } = textIn(joinSegments(paragraph), wanted)
  return element('p', { lang: languageTags[language] }, escapeMarkup(text))
}
