import { type EditorialRule, type Fault, inEachText, oncePerPair } from '../editorialRule.ts'
import { weekdayNames, wrongWeekdays } from '../wrongWeekdays.ts'

const inTexts = inEachText(({ story, text, language }, issue) =>
  wrongWeekdays(text, language, story.date ?? `${issue.id}-15`).map((wrong): Fault => {
    return {
      level: 'error',
      found: `${weekdayNames.en[wrong.weekday]} for ${wrong.day}`,
      expected: `${weekdayNames.en[wrong.right]}, or another date`,
    }
  }),
)

export const weekday: EditorialRule = {
  name: 'weekday',
  what: 'A weekday that is not that of the date beside it.',
  check: (issue) => oncePerPair(inTexts(issue)),
}
