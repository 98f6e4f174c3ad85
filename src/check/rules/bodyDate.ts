import { findFigures } from '../../archive/figures/findFigures.ts'
import { nearestDay } from '../calendar.ts'
import { oncePerPair, textRule } from '../editorialRule.ts'

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
