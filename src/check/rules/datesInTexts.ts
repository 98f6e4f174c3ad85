import { findFigures } from '../../archive/figures/findFigures.ts'
import { nearestDay } from '../calendar.ts'
import { oncePerPair, textRule } from '../editorialRule.ts'
import { wrongWeekdays } from '../wrongWeekdays.ts'

/** Words about the future: with them, a later day is not a contradiction. */
const ahead = /\b(?:will|to be|plans?|planned|expected|due|scheduled|until|by)\b|将|计划|预计|拟|截至/i

export const bodyDate = oncePerPair(
  textRule('body-date', ({ story: { date }, part, text, language }) => {
    if (date === undefined || part !== 'body' || ahead.test(text)) return undefined
    const later = findFigures(text, language).find(
      (figure) => figure.kind === 'date' && (nearestDay(figure.from, date) ?? '') > date,
    )
    if (later === undefined) return undefined
    const params = { text: text.slice(later.start, later.end), date }
    return { code: 'later', params, level: 'warning' }
  }),
)

export const weekday = oncePerPair(
  textRule('weekday', ({ story, text, language }, issue) =>
    wrongWeekdays(text, language, story.date ?? `${issue.id}-15`).map(
      ({ day, weekday: printed, right }) =>
        ({ code: 'wrong', params: { day, printed, right }, level: 'error' }) as const,
    ),
  ),
)

/** A date as newsletters print it under a headline: in brackets, or alone. */
const printed = /[(（]\s*20\d\d-\d{2}-\d{2}\s*[)）]|^\s*20\d\d-\d{2}-\d{2}\s*$/

export const strayDate = textRule('stray-date', ({ part, text }) => {
  const date = part === 'note' ? undefined : printed.exec(text)?.[0]
  return date === undefined
    ? undefined
    : { code: 'printed', params: { date: date.trim(), text }, level: 'error' }
})
