import type { Story } from '../../src/archive/issue.ts'
import { type Language, languages, languageTags, paragraphText } from '../../src/archive/languages.ts'
import { type Content, element, markup } from '../../src/editions/markup.ts'

/**
 * The story as a bare HTML page: the same text in both languages, without style or script. Nothing that shows this text
 * can be faster. So we compare our pages with it.
 */
export function barePage(story: Story): string {
  const head = markup`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${story.headline.en}</title>`
  return String(markup`${head}${languages.map((language) => inLanguage(story, language))}`)
}

function inLanguage(story: Story, language: Language): Content {
  const lang = languageTags[language]
  const paragraphs = story.body.map((paragraph) =>
    element('p', { lang }, paragraphText(paragraph, language) ?? ''),
  )
  return [element('h1', { lang }, story.headline[language] ?? ''), ...paragraphs]
}
