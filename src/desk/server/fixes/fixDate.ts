import { findFigures } from '../../../archive/figures/findFigures.ts'
import { invariant } from '../../../archive/invariant.ts'
import { languages } from '../../../archive/languages.ts'
import { scriptOf } from '../../../archive/script.ts'
import { dateInAddress, daysBetween, isoDay, nearestDay } from '../../../check/calendar.ts'
import { weekdayNames, wrongWeekdays } from '../../../check/wrongWeekdays.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { Offer } from '../../api/findings.ts'
import type { Found } from '../drafts/draftFindings.ts'
import { type AtText, type Fixer, type Fixers, offerField, offerOf, rewriting, takingOut } from './fixer.ts'

/** The day in the link of a story, and the days that its text mentions. */
const fixDate: Fixer = (at) =>
  daysFor(at)
    .filter((day) => day !== at.story.date && Math.abs(daysBetween(`${at.draft.issue.id}-15`, day)) <= 76)
    .slice(0, 3)
    .flatMap((day) => offerField(at, 'date', day))

function daysFor({ draft, story }: AtText): string[] {
  const linked = story.link === undefined ? undefined : dateInAddress(story.link)
  const near = story.date ?? `${draft.issue.id}-15`
  const dates = story.body
    .flat()
    .flatMap((segment) => languages.flatMap((language) => findFigures(segment[language] ?? '', language)))
    .flatMap((figure) => (figure.kind === 'date' && !figure.to ? (nearestDay(figure.from, near) ?? []) : []))
  return [...new Set([...(linked?.length === 10 ? [linked] : []), ...dates])]
}

/** The right name of the first wrong weekday in the text. */
const fixWeekday = rewriting((text, language, { draft, story }) => {
  const [wrong] = wrongWeekdays(text, language, story.date ?? `${draft.issue.id}-15`)
  if (!wrong) return []
  const right = invariant(weekdayNames[language][wrong.right], 'name of the weekday')
  return [[text.slice(0, wrong.start) + right + text.slice(wrong.end), right]]
})

const printed = /\s*[(（]\s*20\d\d-\d{2}-\d{2}\s*[)）]\s*|^\s*20\d\d-\d{2}-\d{2}\s*$/

export const dateFixers: Fixers = {
  // A day that the text mentions after the date of the story.
  'body-date': (at) => fixDate(at).filter(({ use = '' }) => use > (at.story.date ?? use)),
  'link-date': fixDate,
  'missing-date': fixDate,
  'story-date': fixDate,
  'stray-date': takingOut(printed, 'date', (text) => /[\d-]+/.exec(text)?.[0]),
  weekday: fixWeekday,
}

/**
 * For a text in no story that is just a day: sets it as the date of the story above it, or, above all stories, as the day
 * of the newsletter. Offers nothing if there is a date already.
 */
export function fixUnplacedDate({ issue, stories, unplaced }: Draft, { where }: Found): Offer[] {
  const text = unplaced.find(({ key }) => key === where.unplaced)
  const day = text && dayIn(text.text)
  if (!text || day === undefined) return []
  const story = stories.find(({ key }) => key === text.below)
  if ((story ? story.date : issue.posted) !== undefined) return []
  const set = story
    ? ({ kind: 'set-story', story: story.key, fields: { date: day } } as const)
    : ({ kind: 'set-issue', fields: { posted: day } } as const)
  const dismiss = { kind: 'dismiss', unplaced: text.key } as const
  return [offerOf({ kind: 'all', changes: [set, dismiss] }, text.text, day, day)]
}

/** The day that a text consists of, as YYYY-MM-DD. */
export function dayIn(text: string): string | undefined {
  const bare = text.trim().replace(/^[[(（【]|[\])）】]$/g, '')
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare)) return bare
  const [figure, ...others] = findFigures(bare, scriptOf(bare) ?? 'en')
  if (figure?.kind !== 'date' || figure.to !== undefined || others.length > 0) return undefined
  return figure.start === 0 && figure.end === bare.length ? isoDay(figure.from) : undefined
}
