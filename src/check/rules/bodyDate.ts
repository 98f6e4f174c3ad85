import { findFigures } from '../../archive/figures/findFigures.ts'
import { nearestDay } from '../calendar.ts'
import { type EditorialRule, inEachText, oncePerPair } from '../editorialRule.ts'

/** Words about the future: with them, a later day is no contradiction. */
const ahead = /\b(?:will|to be|plans?|planned|expected|due|scheduled|until|by)\b|将|计划|预计|拟|截至/i

const inBodies = inEachText(({ story: { date }, part, text, language }) => {
  if (date === undefined || part !== 'body' || ahead.test(text)) return undefined
  const later = findFigures(text, language).find(
    (figure) => figure.kind === 'date' && (nearestDay(figure.from, date) ?? '') > date,
  )
  if (later === undefined) return undefined
  return {
    level: 'warning',
    found: `“${text.slice(later.start, later.end)}” in a story of ${date}`,
    expected: 'a day not after the story’s date, or a later date of the story',
  }
})

export const bodyDate: EditorialRule = {
  name: 'body-date',
  what: 'A story that reports a day later than its own date as past.',
  check: (issue) => oncePerPair(inBodies(issue)),
}
