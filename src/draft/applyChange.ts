import type { Change } from './change.ts'
import { joinStory, moveStory, setHeadline, setIssue, setStory, splitStory } from './changeStories.ts'
import { joinSegment, sendText, setText, splitSegment } from './changeText.ts'
import { addName, addPlace, beginSection, removeName } from './changeVocabulary.ts'
import type { Draft } from './draft.ts'
import { joinParagraph, moveSegment, sendSegment, splitParagraph, unplace, unplaceStory } from './moveText.ts'
import { dismiss, place } from './placeText.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/**
 * Makes the next draft. It leaves the given one as it is.
 * @throws ChangeRefused if the change does not fit the draft
 */
export function applyChange(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'set-text':
      return setText(draft, change)
    case 'set-headline':
      return setHeadline(draft, change)
    case 'set-story':
      return setStory(draft, change)
    case 'set-issue':
      return setIssue(draft, change)
    case 'split-segment':
      return splitSegment(draft, change)
    case 'join-segment':
      return joinSegment(draft, change)
    case 'send-text':
      return sendText(draft, change)
    case 'all':
      return change.changes.reduce(applyChange, draft)
    default:
      return applyToStories(draft, change)
  }
}

type Named =
  | 'set-text'
  | 'set-headline'
  | 'set-story'
  | 'set-issue'
  | 'split-segment'
  | 'join-segment'
  | 'send-text'
  | 'all'

function applyToStories(draft: Draft, change: Exclude<Change, { kind: Named }>): Draft {
  switch (change.kind) {
    case 'move-segment':
      return moveSegment(draft, change)
    case 'send-segment':
      return sendSegment(draft, change)
    case 'split-paragraph':
      return splitParagraph(draft, change)
    case 'join-paragraph':
      return joinParagraph(draft, change)
    case 'split-story':
      return splitStory(draft, change)
    case 'join-story':
      return joinStory(draft, change)
    case 'move-story':
      return moveStory(draft, change)
    case 'unplace':
      return unplace(draft, change)
    case 'unplace-story':
      return unplaceStory(draft, change)
    case 'place':
      return place(draft, change)
    case 'dismiss':
      return dismiss(draft, change)
    case 'begin-section':
      return beginSection(draft, change)
    default:
      return applyJudgement(draft, change)
  }
}

type Judgement = Extract<
  Change,
  { kind: 'accept' | 'withdraw' | 'answer' | 'add-name' | 'remove-name' | 'add-place' }
>

function applyJudgement(draft: Draft, change: Judgement): Draft {
  const { accepted = [] } = draft.issue
  switch (change.kind) {
    case 'accept': {
      const { rule, story, reason } = change
      const others = accepted.filter((one) => one.rule !== rule || one.story !== story)
      const added = withoutUndefined({ rule, story, reason: reason.trim() })
      return { ...draft, issue: { ...draft.issue, accepted: [...others, added] } }
    }
    case 'withdraw': {
      const left = accepted.filter((one) => one.rule !== change.rule || one.story !== change.story)
      return {
        ...draft,
        issue: withoutUndefined({ ...draft.issue, accepted: left.length > 0 ? left : undefined }),
      }
    }
    case 'answer':
      return {
        ...draft,
        answers: [...draft.answers, { finding: change.finding, reason: change.reason.trim() }],
      }
    case 'add-name':
      return addName(draft, change)
    case 'remove-name':
      return removeName(draft, change)
    case 'add-place':
      return addPlace(draft, change)
  }
}
