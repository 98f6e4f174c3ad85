import type { Story } from '../../src/archive/issue.ts'
import { type Language, languages, languageTags, paragraphText } from '../../src/archive/languages.ts'
import { element, escapeMarkup } from '../../src/editions/markup.ts'

/**
 * The story as a bare HTML page: the same text in both languages, without style or script. Nothing that shows this text
 * can be faster. So we compare our pages with it.
 */
export function barePage(story: Story): string {
  const head = [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<link rel="icon" href="data:,">',
    element('title', {}, escapeMarkup(story.headline.en ?? '')),
  ]
  return [...head, ...languages.map((language) => inLanguage(story, language))].join('')
}

function inLanguage(story: Story, language: Language): string {
  const lang = languageTags[language]
  const paragraphs = story.body.map((paragraph) =>
    element('p', { lang }, escapeMarkup(paragraphText(paragraph, language) ?? '')),
  )
  return [element('h1', { lang }, escapeMarkup(story.headline[language] ?? '')), ...paragraphs].join('')
}
