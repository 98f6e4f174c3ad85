import type { Language } from '../../archive/languages.ts'

export { formatDate } from '../../archive/formatDate.ts'

const locales = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>

/** Names in a row, as the language writes them: “A, B and C” or “A、B和C”. */
export function formatList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names)
}

/** A whole number, its thousands parted as the language does. */
export function formatNumber(count: number, language: Language): string {
  return count.toLocaleString(locales[language])
}

/** A number of bytes, in kilobytes or megabytes: “42 kB”, “1.2 MB”. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] =
    bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const)
  const maximumFractionDigits = bytes >= 1e6 && bytes < 1e7 ? 1 : 0
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, maximumFractionDigits }).format(size)
}
