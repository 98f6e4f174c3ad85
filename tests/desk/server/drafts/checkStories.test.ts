import { describe, expect, it } from 'vitest'
import { type Issue, issueSchema } from '../../../../src/archive/issue.ts'
import { checkIssue } from '../../../../src/check/checkIssue.ts'
import { checkStories } from '../../../../src/desk/server/drafts/checkStories.ts'
import { readArchive } from '../../../../src/disk/readArchive.ts'
import { applyChange } from '../../../../src/draft/applyChange.ts'
import type { Draft } from '../../../../src/draft/draft.ts'
import { draftOfIssue } from '../../../../src/draft/draftOfIssue.ts'
import { issueOfDraft } from '../../../../src/draft/issueOfDraft.ts'
import { madeIssue, madeStory } from '../../../check/madeIssue.ts'

const sorted = (findings: readonly object[]) => findings.map((finding) => JSON.stringify(finding)).sort()

function expectSame(draft: Draft): void {
  const issue = issueSchema.parse(issueOfDraft(draft))
  expect(sorted(checkStories(draft, issue, []))).toEqual(sorted(checkIssue(issue, issue.id)))
}

const { issues } = await readArchive('public/archive/issues')
const { issues: scarred } = await readArchive('tests/fixtures/scarred')

describe.each([...issues, ...scarred].map((issue) => [issue.id, issue] as const))(
  'the stories of %s',
  (_id, issue: Issue) => {
    it('have the findings that a check of the complete issue has, before and after a change', () => {
      const draft = draftOfIssue(issue)
      expectSame(draft)
      const [first, second] = draft.stories
      const segment = first?.body[0]?.[0]?.key ?? ''
      const edited = applyChange(draft, {
        kind: 'set-text',
        segment,
        language: 'en',
        text: 'It grew by 99% (2021-01-01) today',
      })
      expectSame(edited)
      if (second) expectSame(applyChange(edited, { kind: 'move-story', story: second.key, by: -1 }))
      expectSame(
        applyChange(edited, {
          kind: 'set-issue',
          fields: { posted: '2020-01-01', origin: 'https://www.example,org/a' },
        }),
      )
    })
  },
)

it('does not check whether accepted import findings still apply', () => {
  const ofImport = {
    rule: 'import-place',
    story: 'ferry-timetable',
    reason: 'News from beyond the Southwest.',
  }
  const idle = { rule: 'links', story: 'ferry-timetable', reason: 'The page is gone.' }
  const issue = madeIssue([madeStory()], { accepted: [ofImport, idle] })
  const found = checkStories(draftOfIssue(issue), issue, []).filter(({ rule }) => rule === 'accepted')
  expect(found.map(({ at }) => at.path)).toEqual(['$.accepted[1]'])
})
