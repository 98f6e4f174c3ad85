import type { Translations } from '../archive/bilingual.ts'
import type { Language } from '../archive/languages.ts'

/** Collects the text of each language, without empty texts. */
export function translationsOf(textIn: (language: Language) => string | undefined): Translations {
  const [en = '', zh = ''] = [textIn('en'), textIn('zh')]
  return { ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) }
}
