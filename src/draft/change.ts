import type { Issue, Story } from '../archive/issue.ts'
import type { Language } from '../archive/languages.ts'
import type { Name } from '../archive/names/nameList.ts'
import type { TaughtPlace } from '../archive/names/vocabulary.ts'
import type { BilingualSentence } from './editorMessage.ts'

type AtSegment = { readonly segment: string }
type InText = AtSegment & { readonly language: Language; readonly text: string }
type AtCaret = AtSegment & { readonly language: Language /** In UTF-16 units. */; readonly at: number }
type AtStory = { readonly story: string }
type Step = { readonly by: -1 | 1 }

/** Null removes a field, since JSON has no undefined. */
type Settable<Fields> = {
  readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> | null | undefined
}

/** The fields of a story that are set as a whole. */
export type StoryFields = Settable<Pick<Story, 'date' | 'link' | 'note' | 'noteSources' | 'sources'>> &
  Partial<Pick<Story, 'id' | 'section' | 'places' | 'topics'>>

/** The fields of an issue that are set as a whole. */
export type IssueFields = Partial<Pick<Issue, 'title'>> &
  Settable<Pick<Issue, 'posted' | 'complete' | 'origin' | 'sources'>>

/** What a text that is in no story can become. */
export const placements = ['body', 'headline', 'link', 'note', 'date', 'story'] as const
export type Placement = (typeof placements)[number]

/** One thing that an editor does to a draft, as it is sent and kept. Texts are trimmed; an empty one removes it. */
export type Change =
  | ({ readonly kind: 'set-text' } & InText)
  | ({ readonly kind: 'set-headline'; readonly language: Language; readonly text: string } & AtStory)
  | ({ readonly kind: 'set-story'; readonly fields: StoryFields } & AtStory)
  | { readonly kind: 'set-issue'; readonly fields: IssueFields }
  /** The text behind the caret becomes a segment of its own. */
  | ({ readonly kind: 'split-segment' } & AtCaret)
  /** With the next one, which may stand in the next paragraph. */
  | ({ readonly kind: 'join-segment' } & AtSegment)
  /** The text before the caret goes to the previous segment, or the text behind it to the next. */
  | ({ readonly kind: 'send-text'; readonly to: 'previous' | 'next' } & AtCaret)
  | ({ readonly kind: 'move-segment' } & AtSegment & Step)
  /** To the end of the story above or below. */
  | ({ readonly kind: 'send-segment' } & AtSegment & Step)
  /** The segment begins a paragraph. */
  | ({ readonly kind: 'split-paragraph' } & AtSegment)
  /** Its paragraph, with the next one. */
  | ({ readonly kind: 'join-paragraph' } & AtSegment)
  /** The segment becomes the headline of a new story with all that follows. */
  | ({ readonly kind: 'split-story' } & AtSegment)
  /** With the next one, whose headline becomes a paragraph. */
  | ({ readonly kind: 'join-story' } & AtStory)
  /** By so many places: down, or up if there are less than none. */
  | ({ readonly kind: 'move-story'; readonly by: number } & AtStory)
  /** In one language, or in both: the text goes to the unplaced. */
  | ({ readonly kind: 'unplace'; readonly language?: Language | undefined } & AtSegment)
  /** The body in one language, or the whole story, goes to the unplaced. */
  | ({ readonly kind: 'unplace-story'; readonly language?: Language | undefined } & AtStory)
  | ({ readonly kind: 'place'; readonly unplaced: string; readonly as: Placement } & AtStory)
  /** The text names a section: the stories below it, up to another section, belong there, and so they will in later imports. */
  | { readonly kind: 'begin-section'; readonly unplaced: string; readonly section: Story['section'] }
  /** The text is no part of the issue: it stays where it is, and nothing asks for it any more. */
  | { readonly kind: 'dismiss'; readonly unplaced: string }
  | {
      readonly kind: 'accept'
      readonly rule: string
      readonly story?: string | undefined
      readonly reason: string
    }
  | { readonly kind: 'withdraw'; readonly rule: string; readonly story?: string | undefined }
  | { readonly kind: 'answer'; readonly finding: string; readonly reason: string }
  | { readonly kind: 'add-name'; readonly name: Name }
  /** Of the draft's names: those of the glossary stay. */
  | { readonly kind: 'remove-name'; readonly id: string }
  /** A place that the gazetteer lacks, and where it lies. */
  | { readonly kind: 'add-place'; readonly place: TaughtPlace }
  /** Several as one, such as the mend of a finding: one undo takes all of them back. */
  | { readonly kind: 'all'; readonly changes: readonly Change[] }

/** Thrown where a change does not fit the draft. It tells the editor what it does not find. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused'
  readonly editorMessage: BilingualSentence

  constructor(editorMessage: BilingualSentence) {
    super(editorMessage.en)
    this.editorMessage = editorMessage
  }
}
