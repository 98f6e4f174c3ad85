import type { Translations } from '../archive/bilingual.ts'
import type { Issue, Story } from '../archive/issue.ts'
import type { Name } from '../archive/names/nameList.ts'
import type { Vocabulary } from '../archive/names/vocabulary.ts'

/** A segment while it is mended. Both languages may be missing for a moment; then the issue leaves it out. */
export type DraftSegment = Translations & {
  /** Its name for as long as it lives. */
  readonly key: string
  /** The keys of the segments that were joined to it. */
  readonly joined?: readonly string[]
}

export type DraftParagraph = readonly DraftSegment[]

/** A story while it is mended: a story of the archive, whose parts may be missing, and whose segments have keys. */
export type DraftStory = Omit<Story, 'headline' | 'body'> & {
  /** Its name in the draft. The id may change. */
  readonly key: string
  readonly headline: Translations
  readonly body: readonly DraftParagraph[]
}

/** Text of the newsletter that is in no story. */
export type UnplacedText = {
  readonly key: string
  readonly text: string
  /** Where it stands in the newsletter: `page 3, line 12`. */
  readonly position?: string
  /** The key of the story that it stands below. */
  readonly below?: string
  /** Why it is in no story, for editors. Absent if the editor took it out. */
  readonly reason?: string
  /** Whether an editor would expect it in a story: a page number is not. */
  readonly expected: boolean
}

/** A finding of the import that an editor lets stand. The archive does not record these. */
export type Answer = { readonly finding: string; readonly reason: string }

/** An issue while an editor mends it. */
export type Draft = {
  /** The issue without its stories. */
  readonly issue: Omit<Issue, 'stories'>
  readonly stories: readonly DraftStory[]
  readonly unplaced: readonly UnplacedText[]
  readonly answers: readonly Answer[]
  /** Names that are to join the archive's list when the issue is published. */
  readonly names: readonly Name[]
  /** What is to join the archive's vocabulary then; absent in drafts that were begun before there was one. */
  readonly vocabulary?: Vocabulary
}
