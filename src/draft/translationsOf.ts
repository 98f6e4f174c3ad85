import type { Translations } from '../archive/bilingual.ts'
import type { Language } from '../archive/languages.ts'

/** The texts that a function gives for each language, without the empty ones. */
export function translationsOf(textIn: (language: Language) => string | undefined): Translations {
  const [en = '', zh = ''] = [textIn('en'), textIn('zh')]
  return { ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) }
}
