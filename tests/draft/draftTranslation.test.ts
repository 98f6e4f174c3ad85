import { expect, it } from 'vitest'
import { applyChange } from '../../src/draft/applyChange.ts'
import type { Change } from '../../src/draft/change.ts'
import { unapprovedTexts } from '../../src/draft/changeSegments.ts'
import { issueOfDraft } from '../../src/draft/draftOfIssue.ts'
import { keyOf, madeDraft } from './madeDraft.ts'

const draft = madeDraft()
const cafe = keyOf(draft, '还有咖啡馆。')
const seats = keyOf(draft, 'It has 300 seats. And a cafe.')
const translated = applyChange(draft, {
  kind: 'draft-text',
  segment: cafe,
  language: 'en',
  text: 'There is a cafe, too.',
})

it('marks the text of a machine until an editor sets it, also to what it is', () => {
  expect(unapprovedTexts(translated)).toMatchObject([{ key: cafe, language: 'en' }])
  const other = applyChange(translated, {
    kind: 'set-text',
    segment: cafe,
    language: 'zh',
    text: '有咖啡馆。',
  })
  expect(unapprovedTexts(other)).toHaveLength(1)
  const [{ text = '' } = {}] = unapprovedTexts(translated)
  const approved = applyChange(translated, { kind: 'set-text', segment: cafe, language: 'en', text })
  expect(unapprovedTexts(approved)).toEqual([])
  expect(JSON.stringify(issueOfDraft(translated))).toBe(JSON.stringify(issueOfDraft(approved)))
})

it.each<Change>([
  { kind: 'split-segment', segment: cafe, language: 'en', at: 5 },
  { kind: 'join-segment', segment: seats },
  { kind: 'send-text', segment: seats, language: 'en', at: 5, to: 'next' },
  { kind: 'split-story', segment: cafe },
])('does not mix the text of a machine with others: %j', (change) => {
  expect(() => applyChange(translated, change)).toThrow('draft.unapproved')
})

it('moves the text of a machine with its mark', () => {
  const moved = applyChange(translated, { kind: 'send-segment', segment: cafe, by: 1 })
  expect(unapprovedTexts(moved)).toMatchObject([{ key: cafe, story: draft.stories[1]?.key }])
})

it.each<Change>([
  { kind: 'unplace', segment: cafe },
  { kind: 'unplace', segment: cafe, language: 'en' },
  { kind: 'unplace-story', story: draft.stories[0]?.key ?? '' },
  { kind: 'unplace-story', story: draft.stories[0]?.key ?? '', language: 'en' },
])('does not take the text of a machine out of a story, where nobody could approve it: %j', (change) => {
  const left = applyChange(translated, change)
  expect(left.unplaced.filter(({ text }) => text.includes('There is a cafe, too.'))).toEqual([])
  expect(left.unplaced).toEqual(applyChange(draft, change).unplaced)
  expect(unapprovedTexts(left)).toEqual([])
})

it('keeps the text of a machine if the text that it translates leaves', () => {
  const left = applyChange(translated, { kind: 'unplace', segment: cafe, language: 'zh' })
  expect(unapprovedTexts(left)).toMatchObject([{ key: cafe, language: 'en' }])
})
