import { formatNumber } from '../../archive/formats.ts'
import { type Language, languages } from '../../archive/languages.ts'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

/** The key of a text. The forms of a plural, such as `news.stories_one`, have the key before the line. */
export type TextKey = keyof { [Stored in keyof typeof en as KeyOf<Stored>]: string }
type KeyOf<Stored extends string> = Stored extends `${infer Key}_${'zero' | 'one' | 'other'}` ? Key : Stored

/**
 * Returns the text of a key, with its `{{placeholders}}` filled in: as they are, or grouped if written
 * `{{placeholder, number}}`. `count` also chooses the form of a plural.
 * @example t('issue.stories', { count: 17 }) // '17 stories'
 */
export type Translate = (key: TextKey, params?: Readonly<Record<string, unknown>>) => string

type Texts = Readonly<Record<string, string | undefined>>

function translate(texts: Texts, isSingular: (count: unknown) => boolean): Translate {
  return (key, params = {}) => {
    const { count } = params
    const zero = count === 0 ? texts[`${key}_zero`] : undefined
    const plural = texts[`${key}_${isSingular(count) ? 'one' : 'other'}`]
    return (zero ?? plural ?? texts[key] ?? key).replace(placeholder, (_, name: string, format?: string) => {
      const value = params[name]
      return format && typeof value === 'number' ? formatNumber(value) : String(value ?? '')
    })
  }
}

const placeholder = /{{(\w+)(, number)?}}/g

const translators: Readonly<Record<Language, { readonly t: Translate }>> = {
  en: { t: translate(en, (count) => count === 1) },
  zh: { t: translate(zh, () => false) },
}

/** The texts of the interface in a language. */
export function interfaceI18n(language: Language): { readonly t: Translate } {
  return translators[language]
}

/** A text in both languages, one after the other, for pages without a language. */
export function inBothLanguages(
  key: 'site.name' | 'site.description' | 'notFound.title' | 'story.view.both' | 'story.view.label',
): string {
  return languages.map((language) => interfaceI18n(language).t(key)).join(' ')
}
