import type { Translations } from '../archive/bilingual.ts'
import type { Issue, Story } from '../archive/issue.ts'
import type { Name } from '../archive/names/nameList.ts'
import type { Vocabulary } from '../archive/names/vocabulary.ts'

/** A segment being edited. Both texts may be missing for a moment; the issue then leaves the segment out. */
export type DraftSegment = Translations & {
  /** Never changes. */
  readonly key: string
  /** The keys of the segments that were joined to this one. */
  readonly joined?: readonly string[]
}

export type DraftParagraph = readonly DraftSegment[]

/** A story being edited: a story of the archive whose parts may be missing and whose segments have keys. */
export type DraftStory = Omit<Story, 'headline' | 'body'> & {
  /** Never changes, while the id may change. */
  readonly key: string
  readonly headline: Translations
  readonly body: readonly DraftParagraph[]
}

/** A text of the newsletter that is in no story. */
export type UnplacedText = {
  readonly key: string
  readonly text: string
  /** Where the newsletter has it: `page 3, line 12`. */
  readonly position?: string
  /** The key of the story above it in the newsletter. */
  readonly below?: string
  /** Why it is in no story. Absent if the editor took it out of one. */
  readonly reason?: string
  /** Whether an editor would expect it in a story. False for a page number. */
  readonly expected: boolean
}

/** A finding of the import that an editor accepted. The archive does not record it. */
export type Answer = { readonly finding: string; readonly reason: string }

/** An issue being edited. */
export type Draft = {
  /** The issue without its stories. */
  readonly issue: Omit<Issue, 'stories'>
  readonly stories: readonly DraftStory[]
  readonly unplaced: readonly UnplacedText[]
  readonly answers: readonly Answer[]
  /** Names to add to the archive's list when the issue is published. */
  readonly names: readonly Name[]
  /** What to add to the archive's vocabulary when the issue is published. Absent in old drafts. */
  readonly vocabulary?: Vocabulary
}
