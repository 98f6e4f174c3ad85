import type { BilingualName } from '../archive/places.ts'
import type { IssueFields, StoryFields } from './change.ts'
import type { Step } from './history.ts'

type Field = string | null | undefined

/** The texts that steps brought, as they were typed. What was chosen from a list is none, nor is an emptied field. */
export function textsIn(steps: readonly Step[]): string[] {
  return steps.flatMap(fieldsOf).filter((field): field is string => (field ?? '').trim() !== '')
}

function fieldsOf(step: Step): Field[] {
  switch (step.kind) {
    case 'set-text':
    case 'set-headline':
      return [step.text]
    case 'set-story':
      return storyTexts(step.fields)
    case 'set-issue':
      return issueTexts(step.fields)
    case 'accept':
    case 'answer':
      return [step.reason]
    case 'add-name':
      return [...inBoth(step.name), step.name.pinyin]
    case 'add-place':
      return inBoth(step.place)
    case 'all':
      return step.changes.flatMap(fieldsOf)
    case 'undo':
    case 'redo':
    case 'split-segment':
    case 'join-segment':
    case 'send-text':
    case 'move-segment':
    case 'send-segment':
    case 'split-paragraph':
    case 'join-paragraph':
    case 'split-story':
    case 'join-story':
    case 'move-story':
    case 'unplace':
    case 'unplace-story':
    case 'place':
    case 'begin-section':
    case 'dismiss':
    case 'withdraw':
    case 'remove-name':
      return []
  }
}

function storyTexts({ id, date, link, note, noteSources, sources }: StoryFields): Field[] {
  const pages = noteSources?.flatMap((page) => [...inBoth(page.label), page.link]) ?? []
  return [id, date, link, ...inBoth(note), ...pages, ...(sources?.flatMap(inBoth) ?? [])]
}

function issueTexts({ title, posted, origin, sources }: IssueFields): Field[] {
  return [...inBoth(title), posted, origin, ...(sources?.flatMap(inBoth) ?? [])]
}

function inBoth(texts: BilingualName | null | undefined): Field[] {
  return [texts?.en, texts?.zh]
}
