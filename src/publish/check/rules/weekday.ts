import type { DateFigure, Figure } from '../../../archive/figures/figure.ts'
import { findFigures } from '../../../archive/figures/findFigures.ts'
import type { Issue } from '../../../archive/issue.ts'
import { nearestDay, weekdayOf } from '../calendar.ts'
import { type EditorialRule, oncePerPair, type Remark } from '../editorialRule.ts'
import { type LocatedText, textPairs, textsOf } from '../storyTexts.ts'

const english = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const chinese = '日一二三四五六'

const before = new RegExp(`\\b(${english.join('|')}),? (?:the )?$`)
const after = new RegExp(`^,? ?\\(?(${english.join('|')})\\b`)
const chineseAfter = /^[（(，,]?(?:星期|周|礼拜)([一二三四五六日天])/

/** The weekday directly beside a date; 0 for Sunday. */
function printedWeekday({ text, language }: LocatedText, { start, end }: Figure): number | undefined {
  if (language === 'zh') {
    const name = chineseAfter.exec(text.slice(end))?.[1]
    return name === undefined ? undefined : Math.max(0, chinese.indexOf(name))
  }
  const name = (before.exec(text.slice(0, start)) ?? after.exec(text.slice(end)))?.[1]
  return name === undefined ? undefined : english.indexOf(name)
}

function isDate(figure: Figure): figure is DateFigure {
  return figure.kind === 'date' && figure.to === undefined
}

export const weekday: EditorialRule = {
  name: 'weekday',
  what: 'A weekday that is not that of the date beside it.',
  check: (issue: Issue) =>
    oncePerPair(
      textsOf(textPairs(issue)).flatMap((located) =>
        findFigures(located.text, located.language)
          .filter(isDate)
          .flatMap((figure): Remark[] => {
            const printed = printedWeekday(located, figure)
            const day = nearestDay(figure.from, located.story.date ?? `${issue.id}-15`)
            if (printed === undefined || day === undefined || weekdayOf(day) === printed) return []
            return [
              {
                level: 'error',
                path: located.path,
                story: located.story.id,
                found: `${english[printed]} for ${day}`,
                expected: `${english[weekdayOf(day)]}, or another date`,
              },
            ]
          }),
      ),
    ),
}
