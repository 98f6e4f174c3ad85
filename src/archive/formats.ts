import type { Language } from './languages.ts'
import type { BilingualName } from './places.ts'

/** The months in English, January first. */
export const monthNames =
  'January February March April May June July August September October November December'.split(' ')

/**
 * Formats an ISO 8601 day, month or year for the language: `2021-06-27` → “27 June 2021” or “2021年6月27日”, `2021-06` →
 * “June 2021” or “2021年6月”. We don't use `Intl`: in a service worker its first use takes 15 to 35 ms, while a reader
 * waits.
 */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-')
  if (language === 'zh')
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  return [day && Number(day), month && monthNames[Number(month) - 1], year].filter(Boolean).join(' ')
}

const joints = {
  en: { between: ', ', last: ' and ' },
  zh: { between: '、', last: '和' },
} as const satisfies Record<Language, { readonly between: string; readonly last: string }>

/** Formats a list of names in the language: “A, B and C” or “A、B和C”. `Intl` is too slow, as in `formatDate`. */
export function formatList(names: readonly string[], language: Language): string {
  const { between, last } = joints[language]
  return [names.slice(0, -1).join(between), ...names.slice(-1)].filter((part) => part !== '').join(last)
}

const periodical = /^(?<title>.*(?:报|周刊|月刊|杂志))(?<edition>\p{Script=Han}文版)?$/u

/** A list of source names. Chinese puts a periodical in title marks, without a comma between two: 《四川日报》《成都日报》. */
export function formatSources(sources: readonly BilingualName[], language: Language): string {
  const names = sources.map((source) => source[language])
  if (language === 'en') return formatList(names, language)
  const titled = names.map((name) => name.replace(periodical, '《$<title>》$<edition>'))
  return formatList(titled, language).replaceAll('》、《', '》《')
}

/**
 * A number with its thousands separated, as both languages do: “12,345”. Written by hand, because the first formatter
 * of `Intl` takes a slow phone 60 ms at the start of every page.
 */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A number of bytes in kilobytes, megabytes or gigabytes: “42 kB”, “1.2 MB”. */
export function formatBytes(bytes: number): string {
  // The unit depends on the rounded number: 999,600 bytes are 1 MB, not 1000 kB.
  const kilobytes = Math.round(bytes / 1e3)
  if (kilobytes < 1000) return `${kilobytes} kB`
  const megabytes = roundSize(bytes / 1e6)
  return megabytes < 1000 ? `${megabytes} MB` : `${formatNumber(roundSize(bytes / 1e9))} GB`
}

/** Rounds to a tenth below 10, and to a whole number above. */
function roundSize(size: number): number {
  return size < 10 ? Math.round(size * 10) / 10 : Math.round(size)
}

/** The day of an instant in the device's time zone, as ISO 8601: `2021-06-27`. The Swedish format is the same. */
export function dayOf(instant: number): string {
  return new Date(instant).toLocaleDateString('sv')
}

/** The separator between two sentences. */
export function sentenceGap(language: Language): string {
  return language === 'en' ? ' ' : ''
}
