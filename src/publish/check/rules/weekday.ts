import type { Issue } from '../../../archive/issue.ts'
import { type EditorialRule, oncePerPair, type Remark } from '../editorialRule.ts'
import { textPairs, textsOf } from '../storyTexts.ts'
import { weekdayNames, wrongWeekdays } from '../wrongWeekdays.ts'

export const weekday: EditorialRule = {
  name: 'weekday',
  what: 'A weekday that is not that of the date beside it.',
  check: (issue: Issue) =>
    oncePerPair(
      textsOf(textPairs(issue)).flatMap(({ text, language, path, story }) =>
        wrongWeekdays(text, language, story.date ?? `${issue.id}-15`).map(
          (wrong): Remark => ({
            level: 'error',
            path,
            story: story.id,
            found: `${weekdayNames.en[wrong.weekday]} for ${wrong.day}`,
            expected: `${weekdayNames.en[wrong.right]}, or another date`,
          }),
        ),
      ),
    ),
}
