import type { Language } from '../../archive/languages.ts'

export { formatDate } from '../../archive/formatDate.ts'

const locales = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>

/** Names in a row, as the language writes them: “A, B and C” or “A、B和C”. */
export function formatList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names)
}

const numberFormats = new Map<Language, Intl.NumberFormat>()

/** A number, its thousands parted as the language does. */
export function formatNumber(count: number, language: Language): string {
  // Below that there is nothing to part, and to make a formatter takes a phone longer than to show all counts.
  if (count < 1000) return String(count)
  const format = numberFormats.get(language) ?? new Intl.NumberFormat(locales[language])
  numberFormats.set(language, format)
  return format.format(count)
}

/** A number of bytes, in kilobytes or megabytes: “42 kB”, “1.2 MB”. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`
  const size = bytes < 1e7 ? Math.round(bytes / 1e5) / 10 : Math.round(bytes / 1e6)
  return `${formatNumber(size, language)} MB`
}
