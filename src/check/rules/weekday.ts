import { oncePerPair, textRule } from '../editorialRule.ts'
import { wrongWeekdays } from '../wrongWeekdays.ts'

export const weekday = oncePerPair(
  textRule('weekday', ({ story, text, language }, issue) =>
    wrongWeekdays(text, language, story.date ?? `${issue.id}-15`).map(
      ({ day, weekday: printed, right }) =>
        ({ code: 'wrong', params: { day, printed, right }, level: 'error' }) as const,
    ),
  ),
)
