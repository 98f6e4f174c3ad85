import { findFigures } from '../../archive/figures/findFigures.ts'
import { type Language, languages } from '../../archive/languages.ts'
import { nearestDay } from '../calendar.ts'
import { editorialRule, oncePerPair, textRule } from '../editorialRule.ts'
import { textPairs } from '../storyTexts.ts'
import { wrongWeekdays } from '../wrongWeekdays.ts'

/** Words about the future: with them, a later day is not a contradiction. */
const ahead =
  /\b(?:will|must|should|to be|plans?|planned|expected|due|scheduled|until|by|takes? effect|into force)\b|将|须|计划|预计|拟|截至|[日月]起/i

/** The first date of a text that is later than the day. */
function laterDate(text: string, language: Language, day: string): string | undefined {
  const later = findFigures(text, language).find(
    (figure) => figure.kind === 'date' && (nearestDay(figure.from, day) ?? '') > day,
  )
  return later && text.slice(later.start, later.end)
}

export const bodyDate = editorialRule('body-date', (issue) =>
  textPairs(issue).flatMap(({ story: { date, id }, part, pair, path }) => {
    const texts = languages.flatMap((language) => ({ language, text: pair[language] ?? '' }))
    // One language may leave it to the other to say that a day is yet to come.
    if (date === undefined || part !== 'body' || texts.some(({ text }) => ahead.test(text))) return []
    const [found] = texts.flatMap(({ language, text }) => {
      const later = laterDate(text, language, date)
      return later === undefined ? [] : [{ path: `${path}.${language}`, params: { text: later, date } }]
    })
    return found === undefined ? [] : [{ code: 'later', level: 'warning', story: id, ...found } as const]
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
