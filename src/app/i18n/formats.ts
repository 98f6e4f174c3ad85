import type { Language } from '../../archive/languages.ts'
import type { BilingualName } from '../../archive/places.ts'

export { formatDate } from '../../archive/formatDate.ts'

const joints = {
  en: { between: ', ', last: ' and ' },
  zh: { between: '、', last: '和' },
} as const satisfies Record<Language, { readonly between: string; readonly last: string }>

/** A list of names, as the language writes it: “A, B and C” or “A、B和C”. Written by hand, as numbers are. */
export function formatList(names: readonly string[], language: Language): string {
  const { between, last } = joints[language]
  return [names.slice(0, -1).join(between), ...names.slice(-1)].filter((part) => part !== '').join(last)
}

const periodical = /(?:报|周刊|月刊|杂志)$/

/** A list of source names. Chinese puts a periodical in title marks, without a comma between two: 《四川日报》《成都日报》. */
export function formatSources(sources: readonly BilingualName[], language: Language): string {
  const names = sources.map((source) => source[language])
  if (language === 'en') return formatList(names, language)
  const titled = names.map((name) => (periodical.test(name) ? `《${name}》` : name))
  return formatList(titled, language).replaceAll('》、《', '》《')
}

/**
 * A number with its thousands separated, as both languages do: “12,345”. Written by hand, because the first formatter
 * of `Intl` takes a slow phone 60 ms at the start of every page.
 */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A number of bytes, in kilobytes, megabytes or gigabytes: “42 kB”, “1.2 MB”. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`
  const [unit, name] = bytes < 1e9 ? ([1e6, 'MB'] as const) : ([1e9, 'GB'] as const)
  const size = bytes / unit
  return `${formatNumber(size < 10 ? Math.round(size * 10) / 10 : Math.round(size))} ${name}`
}

/** The reader's own day at a time. Swedish writes it as ISO 8601 does. */
export function dayOf(instant: number): string {
  return new Date(instant).toLocaleDateString('sv')
}

/** What stands between two sentences. */
export function sentenceGap(language: Language): string {
  return language === 'en' ? ' ' : ''
}
