import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invariant } from '../../src/archive/invariant.ts'
import { type Report, readReports, reportKinds, writeReport } from '../../src/archive/report.ts'
import { applyChange } from '../../src/draft/applyChange.ts'
import type { Change } from '../../src/draft/change.ts'
import type { Draft, DraftSegment, DraftStory } from '../../src/draft/draft.ts'
import { draftOfIssue } from '../../src/draft/draftOfIssue.ts'
import { findReported } from '../../src/draft/findReported.ts'
import { bundledArchive } from '../support/bundled.ts'

const drafts = (await bundledArchive()).map((issue) => draftOfIssue(issue))

/** Sentences of the archive with the places of the reports about them. */
const sentences = drafts.flatMap((draft) =>
  draft.stories.flatMap((story) =>
    story.body.flatMap((paragraph, p) =>
      paragraph.map((segment, s) => ({ draft, story, segment, place: [p + 1, s + 1] as const })),
    ),
  ),
)

type Reported = (typeof sentences)[number]

function reportOf({ draft, story, segment, place }: Reported, kind: Report['kind'], isLate: boolean) {
  const address = `https://example.org/en/issues/${draft.issue.id}/${story.id}/#p${place[0]}`
  const text = writeReport({ address, place, ...textsOf(segment), kind, remark: 'Wrong.', build: 7 }, 'en')
  const mail = isLate ? text.replaceAll(/^/gm, '> ').replaceAll(/(.{70}\S*) /g, '$1\n> ') : text
  return invariant(readReports(mail).reports[0], 'report')
}

const textsOf = ({ en, zh }: DraftSegment) => ({ en, zh })

const write = (segment: string, language: 'en' | 'zh', text: string): Change => ({
  kind: 'set-text',
  ...{ segment, language, text },
})

/** What an editor does to a reported sentence, and what is then said of it. */
const corrections: Readonly<
  Record<string, { change: (segment: string, story: DraftStory) => Change[]; said: string }>
> = {
  nothing: { change: () => [], said: 'same' },
  'its English is corrected': { change: (key) => [write(key, 'en', 'It is 16.')], said: 'changed' },
  'its Chinese is corrected': { change: (key) => [write(key, 'zh', '是16。')], said: 'changed' },
  'both are corrected': {
    change: (key) => [write(key, 'en', 'It is 16.'), write(key, 'zh', '是16。')],
    said: 'replaced',
  },
  'its story is renamed': {
    change: (_, { key }) => [{ kind: 'set-story', story: key, fields: { id: 'renamed' } }],
    said: 'same',
  },
  'it becomes a paragraph of its own': {
    change: (segment) => [{ kind: 'split-paragraph', segment }],
    said: 'same',
  },
  'it is taken out': { change: (segment) => [{ kind: 'unplace', segment }], said: 'replaced|gone|noStory' },
  'its story is taken out': {
    change: (_, { key }) => [{ kind: 'unplace-story', story: key }],
    said: 'noStory',
  },
}
const names = Object.keys(corrections)

/** Changes that an editor cannot make here are left out, such as the first sentence of a paragraph made a paragraph. */
function corrected(draft: Draft, changes: readonly Change[]): Draft {
  return changes.reduce((now, change) => {
    try {
      return applyChange(now, change)
    } catch {
      return now
    }
  }, draft)
}

describe('a report', () => {
  const seeded = fc.sample(
    fc.record({
      at: fc.nat(sentences.length - 1),
      kind: fc.constantFrom(...reportKinds),
      isLate: fc.boolean(),
    }),
    { numRuns: 100, seed: 44 },
  )
  const rows = seeded.map((one, number) => ({
    ...one,
    number,
    // Half of the reports are about issues that have been corrected meanwhile.
    what: number < 50 ? 'nothing' : invariant(names[number % names.length], 'correction'),
  }))

  it.each(rows)('number $number opens at its sentence, or it is said what is there now: $what', (row) => {
    const reported = invariant(sentences[row.at], 'sentence')
    const { change, said } = invariant(corrections[row.what], 'correction')
    const { key } = reported.segment
    const now = corrected(reported.draft, change(key, reported.story))
    const found = findReported(now, reportOf(reported, row.kind, row.isLate))
    expect(found.kind).toMatch(new RegExp(`^(?:${said})$`))
    if (found.kind === 'same' || found.kind === 'changed') expect(found.segment.key).toBe(key)
    // The sentence at its place is said to be another one, even if it is the corrected one.
    if (row.what === 'both are corrected') expect(found).toMatchObject({ segment: { key } })
  })

  it('of a part is found by what is left of it', () => {
    const reported = invariant(sentences[20], 'sentence')
    const { key } = reported.segment
    const { en, place: _, ...rest } = reportOf(reported, 'figure', false)
    expect(findReported(reported.draft, { ...rest, en })).toMatchObject({ kind: 'same', segment: { key } })
    const begun = { ...rest, zh: undefined, en: `${en?.slice(0, 30)}…` }
    expect(findReported(reported.draft, begun)).toMatchObject({ kind: 'same', segment: { key } })
    expect(findReported(reported.draft, { ...rest, zh: undefined })).toMatchObject({ kind: 'gone' })
  })
})
