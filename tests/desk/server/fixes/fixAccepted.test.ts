import { expect, it } from 'vitest'
import { checkDraft } from '../../../../src/desk/server/drafts/draftFindings.ts'
import { applyChange } from '../../../../src/draft/applyChange.ts'
import type { Draft } from '../../../../src/draft/draft.ts'
import { draftOfIssue } from '../../../../src/draft/draftOfIssue.ts'
import { madeBody, madeIssue, madeStory } from '../../../check/madeIssue.ts'

const wrong = madeStory({ body: madeBody(['It opened on Monday, 14 April 2019.', '开放。']) })
const standing = { rule: 'weekday', story: 'ferry-timetable', reason: 'As printed.' }

function findingsOf(draft: Draft) {
  return checkDraft(draft, { draft, remarks: [], imports: 1, refused: [] }).findings
}

it.each([
  ['of a story', { rule: 'links', story: 'ferry-timetable', reason: 'The page is gone.' }],
  ['of the issue', { rule: 'links', reason: 'The page is gone.' }],
])('an acceptance %s that fits no finding any more can be removed, and no other', (_what, idle) => {
  const draft = draftOfIssue(madeIssue([wrong], { accepted: [standing, idle] }))
  const offers = findingsOf(draft).find(({ rule }) => rule === 'accepted')?.offers ?? []
  expect(offers.map(({ differences }) => differences)).toEqual([
    [{ language: undefined, before: 'The page is gone.', after: '' }],
  ])
  const mended = offers.reduce((before, { change }) => applyChange(before, change), draft)
  expect(mended.issue.accepted).toEqual([standing])
  expect(findingsOf(mended).filter(({ rule }) => rule === 'accepted')).toEqual([])
})
