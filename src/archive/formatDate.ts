import type { Language } from './languages.ts'

const locales = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>
const options = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const
const formats = new Map<Language, Intl.DateTimeFormat>()

/** `2021-06-27` → “27 June 2021” or “2021年6月27日”. */
export function formatDate(date: string, language: Language): string {
  // Made when first asked for: making one takes milliseconds, which a service worker that starts does not have.
  const format = formats.get(language) ?? new Intl.DateTimeFormat(locales[language], options)
  formats.set(language, format)
  return format.format(new Date(date))
}
