import { type Change, type ChangeOf, ChangeRefused, type Changes, needed } from './change.ts'
import { changeSegments, unapprovedTexts } from './changeSegments.ts'
import { changeStories } from './changeStories.ts'
import type { Draft } from './draft.ts'
import { draftOfIssue } from './draftOfIssue.ts'
import { withAccepted } from './findSegment.ts'
import { draftMessage } from './messages/draftMessages.ts'

const changes: Changes = {
  ...changeSegments,
  ...changeStories,

  accept: (draft, { rule, story, reason }) =>
    withAccepted(withoutAcceptance(draft, rule, story), (all) => [...all, { rule, story, reason }]),

  withdraw: (draft, { rule, story }) => withoutAcceptance(draft, rule, story),

  answer: (draft, { finding, reason }) => ({ ...draft, answers: [...draft.answers, { finding, reason }] }),

  // A story whose id is known keeps its key, so that the newsletter's lines still find it, and its corrections, which
  // readers have seen.
  restore: (draft, { issue }) => {
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
  },

  // What the archive's lists get when the issue is published.

  'add-name': (draft, { name }) => {
    if (draft.names.some(({ id }) => id === name.id))
      throw new ChangeRefused(draftMessage('draft.nameTaken', { id: name.id }))
    return { ...draft, names: [...draft.names, name] }
  },

  'remove-name': (draft, { id }) => {
    const names = draft.names.filter((name) => name.id !== id)
    needed(names.length < draft.names.length, 'gone')
    return { ...draft, names }
  },

  'set-word': (draft, { word }) => {
    const others = draft.words?.filter(({ zh }) => zh !== word.zh) ?? []
    return { ...draft, words: [...others, word] }
  },

  'add-place': (draft, { place }) => {
    const { sections = [], places = [] } = draft.vocabulary ?? {}
    if (places.some(({ en, zh }) => en === place.en && zh === place.zh))
      throw new ChangeRefused(draftMessage('draft.placeTaken', { en: place.en, zh: place.zh }))
    return { ...draft, vocabulary: { sections, places: [...places, place] } }
  },

  all: (draft, { changes }) => changes.reduce<Draft>(applyChange, draft),
}

function withoutAcceptance(draft: Draft, rule: string, story: string | undefined): Draft {
  return withAccepted(draft, (all) => all.filter((one) => one.rule !== rule || one.story !== story))
}

/**
 * Returns the draft after a change. It leaves the given draft as it is.
 * @throws ChangeRefused if the change does not fit the draft
 */
export function applyChange<Kind extends Change['kind']>(draft: Draft, change: ChangeOf<Kind>): Draft {
  const changed = changes[change.kind](draft, change)
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
