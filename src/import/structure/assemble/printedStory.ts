import type { Story } from '../../../archive/issue.ts'
import type { Language } from '../../../archive/languages.ts'
import type { Reason } from '../../messages/importMessages.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Headline } from './headlines.ts'
import type { StoryLink } from './matchLinks.ts'

/** A paragraph of a body that was joined to a headline. */
export type PrintedParagraph = {
  readonly text: string
  /** The position in the input where it begins. */
  readonly position: string
  /** Whether it may be the headline of another story. */
  readonly mayBeHeadline: boolean
}

/** A story as the newsletter prints it: not yet paired, tagged or named. */
export type PrintedStory = {
  readonly headline: Headline
  /** As `YYYY-MM-DD`. */
  readonly date?: string | undefined
  readonly section: Story['section']
  readonly bodies: { readonly [language in Language]?: readonly PrintedParagraph[] }
  readonly link?: StoryLink | undefined
  /** The lines that name its sources. */
  readonly sourceLines: readonly LabelledBlock[]
  /** Set if the languages were printed separately and joined by their shared figures and names. */
  readonly translation?: 'by content'
}

/** Text of the input that is in no story, and the reason. `expected`: an editor would expect it in one. */
export type Unplaced = {
  readonly text: string
  readonly position: string
  readonly reason: Reason
  readonly expected: boolean
}
