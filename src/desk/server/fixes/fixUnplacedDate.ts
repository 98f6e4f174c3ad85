import { findFigures } from '../../../archive/figures/findFigures.ts'
import { scriptOf } from '../../../archive/script.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftFinding, Offer } from '../../api/findings.ts'

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
  return [
    {
      change: { kind: 'all', changes: [set, dismiss] },
      differences: [{ before: text.text, after: day }],
      use: day,
    },
  ]
}

/** The day that a text consists of, as YYYY-MM-DD. */
function dayIn(text: string): string | undefined {
  const bare = text.trim().replace(/^[[(（【]|[\])）】]$/g, '')
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare)) return bare
  const [figure, ...others] = findFigures(bare, scriptOf(bare) ?? 'en')
  if (figure?.kind !== 'date' || figure.to !== undefined || others.length > 0) return undefined
  const { year, month, day } = figure.from
  const isAll = figure.start === 0 && figure.end === bare.length
  if (!isAll || year === undefined || month === undefined || day === undefined) return undefined
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
