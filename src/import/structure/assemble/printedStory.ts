import type { Reason } from '../../messages/importMessages.ts'
import type { Headline } from './headlines.ts'
import type { MatchedLink } from './matchLinks.ts'

/** A body that was joined to a headline. */
export type JoinedBody = {
  readonly paragraphs: readonly string[]
  /** The position in the input where each paragraph begins. */
  readonly positions: readonly string[]
  /** Its lines that may be the headlines of other stories. */
  readonly doubts: readonly { readonly text: string; readonly position: string }[]
}

/** A story as the newsletter prints it: not yet paired, tagged or named. */
export type PrintedStory = {
  readonly headline: Headline
  readonly bodies: { readonly en?: JoinedBody; readonly zh?: JoinedBody }
  readonly link?: MatchedLink
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
