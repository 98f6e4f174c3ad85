import { findFigures } from '../../../archive/figures/findFigures.ts'
import { invariant } from '../../../archive/invariant.ts'
import { languages } from '../../../archive/languages.ts'
import { scriptOf } from '../../../archive/script.ts'
import { dateInAddress, daysBetween, isoDay, nearestDay } from '../../../check/calendar.ts'
import { weekdayNames, wrongWeekdays } from '../../../check/wrongWeekdays.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftFinding, Offer } from '../../api/findings.ts'
import { type AtText, type Fixer, languagesOf, offerField, offerOf, offerText, together } from './fixer.ts'

const printed = /\s*[(（]\s*(20\d\d-\d{2}-\d{2})\s*[)）]\s*|^\s*(20\d\d-\d{2}-\d{2})\s*$/

/** For a story with a missing or wrong date: the day in its link, and the days that its text mentions. */
export const fixDate: Fixer = (at) =>
  daysFor(at)
    .filter((day) => day !== at.story.date && Math.abs(daysBetween(`${at.draft.issue.id}-15`, day)) <= 76)
    .slice(0, 3)
    .flatMap((day) => offerField(at, 'date', day))

function daysFor({ draft, story }: AtText): string[] {
  const linked = story.link === undefined ? undefined : dateInAddress(story.link)
  const near = story.date ?? `${draft.issue.id}-15`
  const dates = story.body
    .flat()
    .flatMap((segment) =>
      languages.flatMap((language) =>
        findFigures(segment[language] ?? '', language).flatMap((figure) =>
          figure.kind === 'date' && figure.to === undefined ? (nearestDay(figure.from, near) ?? []) : [],
        ),
      ),
    )
  return [...new Set([...(linked?.length === 10 ? [linked] : []), ...dates])]
}

/** For `body-date`: the later day that the text mentions. */
export const fixBodyDate: Fixer = (at) => {
  const { date } = at.story
  return date === undefined
    ? []
    : fixDate(at).filter(({ differences }) => (differences[0]?.after ?? '') > date)
}

/** For `stray-date`: removes the date from the text. It becomes the story's date if the story has none. */
export const fixStrayDate: Fixer = (at) =>
  languagesOf(at).flatMap((language) => {
    const text = at.texts[language] ?? ''
    const match = printed.exec(text)
    const day = match?.[1] ?? match?.[2]
    const [offer] = match ? offerText(at, language, text.replace(printed, ' ').trim()) : []
    if (!offer || day === undefined) return []
    const date = at.story.date === undefined ? offerField(at, 'date', day) : []
    return [together([offer, ...date])]
  })

/** For `weekday`: the right name of the first wrong weekday in the text. */
export const fixWeekday: Fixer = (at) => {
  const { language } = at.finding.where
  if (language === undefined) return []
  const text = at.texts[language] ?? ''
  const [wrong] = wrongWeekdays(text, language, at.story.date ?? `${at.draft.issue.id}-15`)
  if (!wrong) return []
  const right = invariant(weekdayNames[language][wrong.right], 'name of the weekday')
  return offerText(at, language, text.slice(0, wrong.start) + right + text.slice(wrong.end), right)
}

/**
 * For a text in no story that is just a day: sets it as the date of the story above it, or, above all stories, as the day
 * of the newsletter. Offers nothing if there is a date already.
 */
export function fixUnplacedDate({ issue, stories, unplaced }: Draft, { where }: DraftFinding): Offer[] {
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
