import { type Change, type ChangeOf, ChangeRefused } from './change.ts'
import {
  addStories,
  joinStory,
  moveStory,
  setHeadline,
  setIssue,
  setStory,
  splitStory,
} from './changeStories.ts'
import { draftText, joinSegment, sendText, setText, splitSegment, unapprovedTexts } from './changeText.ts'
import { addName, addPlace, beginSection, removeName, setWord } from './changeVocabulary.ts'
import type { Draft } from './draft.ts'
import { draftOfIssue } from './draftOfIssue.ts'
import { draftMessage } from './messages/draftMessages.ts'
import { joinParagraph, moveSegment, sendSegment, splitParagraph, unplace, unplaceStory } from './moveText.ts'
import { dismiss, place } from './placeText.ts'
import { withoutUndefined } from './withoutUndefined.ts'

const appliers: { readonly [Kind in Change['kind']]: (draft: Draft, change: ChangeOf<Kind>) => Draft } = {
  'set-text': setText,
  'draft-text': draftText,
  'set-headline': setHeadline,
  'set-story': setStory,
  'set-issue': setIssue,
  'split-segment': splitSegment,
  'join-segment': joinSegment,
  'send-text': sendText,
  'move-segment': moveSegment,
  'send-segment': sendSegment,
  'split-paragraph': splitParagraph,
  'join-paragraph': joinParagraph,
  'split-story': splitStory,
  'join-story': joinStory,
  'move-story': moveStory,
  unplace,
  'unplace-story': unplaceStory,
  place,
  'begin-section': beginSection,
  dismiss,
  accept,
  withdraw,
  answer: (draft, { finding, reason }) => ({
    ...draft,
    answers: [...draft.answers, { finding, reason: reason.trim() }],
  }),
  restore,
  'add-stories': addStories,
  'add-name': addName,
  'remove-name': removeName,
  'add-place': addPlace,
  'set-word': setWord,
  all: (draft, { changes }) => changes.reduce<Draft>(applyChange, draft),
}

/**
 * Returns the draft after a change. It leaves the given draft as it is.
 * @throws ChangeRefused if the change does not fit the draft
 */
export function applyChange<Kind extends Change['kind']>(draft: Draft, change: ChangeOf<Kind>): Draft {
  const changed = appliers[change.kind](draft, change)
  if (!mayMixTexts.has(change.kind)) requireUnmixed(draft, changed)
  return changed
}

/** Changes after which a text of a machine is approved, replaced, in no story, or judged by the changes inside. */
const mayMixTexts: ReadonlySet<Change['kind']> = new Set([
  ...(['set-text', 'draft-text', 'unplace', 'unplace-story', 'restore', 'all'] as const),
])

/** Refuses to mix a text of a machine with others, because nobody could approve it then. */
function requireUnmixed(before: Draft, after: Draft): void {
  const textsIn = (draft: Draft) => unapprovedTexts(draft).map(({ key, text }) => `${key} ${text}`)
  const kept = new Set(textsIn(after))
  if (textsIn(before).some((text) => !kept.has(text)))
    throw new ChangeRefused(draftMessage('draft.unapproved'))
}

/**
 * A story whose id is known keeps its key, so that the newsletter's lines still find it, and its corrections, which readers
 * have seen.
 */
function restore(draft: Draft, { issue }: ChangeOf<'restore'>): Draft {
  const { issue: head, stories } = draftOfIssue(issue)
  const kept = (id: string) => {
    const now = draft.stories.find((story) => story.id === id)
    return now && { key: now.key, ...(now.corrections && { corrections: now.corrections }) }
  }
  return {
    ...draft,
    issue: { ...head, id: draft.issue.id },
    stories: stories.map((story) => ({ ...story, ...kept(story.id) })),
  }
}

function accept(draft: Draft, { rule, story, reason }: ChangeOf<'accept'>): Draft {
  const accepted = [
    ...acceptancesBut(draft, rule, story),
    withoutUndefined({ rule, story, reason: reason.trim() }),
  ]
  return { ...draft, issue: { ...draft.issue, accepted } }
}

function withdraw(draft: Draft, { rule, story }: ChangeOf<'withdraw'>): Draft {
  const left = acceptancesBut(draft, rule, story)
  return {
    ...draft,
    issue: withoutUndefined({ ...draft.issue, accepted: left.length > 0 ? left : undefined }),
  }
}

function acceptancesBut({ issue: { accepted = [] } }: Draft, rule: string, story: string | undefined) {
  return accepted.filter((one) => one.rule !== rule || one.story !== story)
}
