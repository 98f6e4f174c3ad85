import type { Language } from '../../archive/languages.ts'

export { formatDate } from '../../archive/formatDate.ts'

const locales = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>

function formats(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  const forLanguage = (language: Language) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options })
  return { en: forLanguage('en'), zh: forLanguage('zh') }
}

const months = formats({ year: 'numeric', month: 'long' })
const lists = {
  en: new Intl.ListFormat(locales.en, { type: 'conjunction' }),
  zh: new Intl.ListFormat(locales.zh, { type: 'conjunction' }),
} as const satisfies Record<Language, Intl.ListFormat>
const numbers = { en: new Intl.NumberFormat(locales.en), zh: new Intl.NumberFormat(locales.zh) }
const years = formats({ year: 'numeric' })

/** An issue's id, `2021-07` → “July 2021” or “2021年7月”. */
export function formatMonth(issueId: string, language: Language): string {
  return months[language].format(new Date(issueId))
}

/** `2021` → “2021” or “2021年”. */
export function formatYear(year: string, language: Language): string {
  return years[language].format(new Date(year))
}

/** Names in a row, as the language writes them: “A, B and C” or “A、B和C”. */
export function formatList(names: readonly string[], language: Language): string {
  return lists[language].format(names)
}

/** A whole number, its thousands parted as the language does. */
export function formatNumber(count: number, language: Language): string {
  return numbers[language].format(count)
}

/** A number of bytes, in kilobytes or megabytes: “42 kB”, “1.2 MB”. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] =
    bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const)
  const maximumFractionDigits = bytes >= 1e6 && bytes < 1e7 ? 1 : 0
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, maximumFractionDigits }).format(size)
}
