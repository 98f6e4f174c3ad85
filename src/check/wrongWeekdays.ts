import type { DateFigure, Figure, Span } from '../archive/figures/figure.ts'
import { findFigures } from '../archive/figures/findFigures.ts'
import type { Language } from '../archive/languages.ts'
import { nearestDay, weekdayOf } from './calendar.ts'

/** The names from Sunday on, as a text prints them. */
export const weekdayNames = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  zh: ['日', '一', '二', '三', '四', '五', '六'],
} as const satisfies Record<Language, readonly string[]>

/** A day of the week, 0 for Sunday, and the range of its name in the text. */
type PrintedWeekday = Span & { readonly weekday: number }

/** A printed weekday that does not fit the day beside it. */
type WrongWeekday = PrintedWeekday & { readonly day: string; readonly right: number }

const english = weekdayNames.en.join('|')
const beforeDate = new RegExp(`\\b(${english}),? (?:the )?$`)
const afterDate = {
  en: new RegExp(`^(,? ?\\(?)(${english})\\b`),
  zh: /^([（(，,]?(?:星期|周|礼拜))([一二三四五六日天])/,
} as const

/**
 * Finds each weekday that does not fit the date directly beside it.
 * @param near a day near those that the text mentions, for a date without a year
 */
export function wrongWeekdays(text: string, language: Language, near: string): WrongWeekday[] {
  return findFigures(text, language)
    .filter(isDate)
    .flatMap((figure) => {
      const printed = weekdayBeside(text, language, figure)
      const day = nearestDay(figure.from, near)
      if (printed === undefined || day === undefined) return []
      const right = weekdayOf(day)
      return right === printed.weekday ? [] : [{ ...printed, day, right }]
    })
}

function isDate(figure: Figure): figure is DateFigure {
  return figure.kind === 'date' && figure.to === undefined
}

function weekdayBeside(text: string, language: Language, { start, end }: Span): PrintedWeekday | undefined {
  const before = language === 'en' ? beforeDate.exec(text.slice(0, start)) : null
  const [, between = '', behind] = afterDate[language].exec(text.slice(end)) ?? []
  const name = before?.[1] ?? behind
  if (name === undefined) return undefined
  const at = before?.index ?? end + between.length
  const names: readonly string[] = weekdayNames[language]
  // 天 also means Sunday.
  return { weekday: Math.max(0, names.indexOf(name)), start: at, end: at + name.length }
}
