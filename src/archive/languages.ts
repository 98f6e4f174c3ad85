import { type Bilingual, bilingual, type Translations } from './bilingual.ts'
import { invariant } from './invariant.ts'
import type { Segment } from './issue.ts'

/** The two languages of the archive and of the interface. */
export const languages = ['en', 'zh'] as const

export type Language = (typeof languages)[number]

/** The BCP 47 tag of each language, as `lang` attributes carry it. */
export const languageTags = {
  en: 'en',
  zh: 'zh-Hans',
} as const satisfies Record<Language, string>

export function isLanguage(value: string | undefined): value is Language {
  return value === 'en' || value === 'zh'
}

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh' : 'en'
}

/** The text in the wanted language, or else in the other, with the language that it is in. */
export function textIn(pair: Bilingual, language: Language): { language: Language; text: string } {
  const text = pair[language]
  if (text !== undefined) return { language, text }
  const other = otherLanguage(language)
  return { language: other, text: invariant(pair[other], 'text in either language') }
}

/** The language in which a story is read, or both. */
export const views = [...languages, 'both'] as const

export type View = (typeof views)[number]

export function isView(value: unknown): value is View {
  return value === 'en' || value === 'zh' || value === 'both'
}

/** At least one language; readers read the first one first. */
export type LanguagesShown = readonly [Language, ...Language[]]

/** The languages that a view shows, in reading order. */
export function languagesInView(view: View, first: Language): LanguagesShown {
  return view === 'both' ? [first, otherLanguage(first)] : [view]
}

/** The wanted languages that a text has, in that order. If it has none of them, its other language. */
export function languagesOf(text: readonly Translations[], wanted: readonly Language[]): Language[] {
  const has = (language: Language) => text.some((pair) => pair[language] !== undefined)
  const present = wanted.filter(has)
  return present.length > 0 ? present : languages.filter(has)
}

/**
 * A paragraph's text in one language: its segments joined, with a space in English and nothing in Chinese. Undefined if
 * no segment has the language.
 */
export function paragraphText(paragraph: readonly Translations[], language: Language): string | undefined {
  const parts = paragraph.flatMap((segment) => segment[language] ?? [])
  return parts.length === 0 ? undefined : parts.join(language === 'en' ? ' ' : '')
}

/** A paragraph's text in each language that it has. */
export function joinSegments(paragraph: readonly Segment[]): Bilingual {
  return bilingual({ en: paragraphText(paragraph, 'en'), zh: paragraphText(paragraph, 'zh') })
}

/** Whether any part of the story's body is in the language. */
export function storyHas(
  story: { readonly body: readonly (readonly Segment[])[] },
  language: Language,
): boolean {
  return story.body.some((paragraph) => paragraph.some((segment) => segment[language] !== undefined))
}
