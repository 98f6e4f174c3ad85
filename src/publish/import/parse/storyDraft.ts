import type { Headline } from './headlines.ts'
import type { MatchedLink } from './matchLinks.ts'

/** A body as it was joined to a headline. */
export type JoinedBody = {
  readonly paragraphs: readonly string[]
  /** Where each paragraph begins in the input. */
  readonly positions: readonly string[]
  /** How sure it is, from 0 to 1, that it is its headline's. */
  readonly confidence: number
  /** The headline that its words fit better, if there is one. */
  readonly fitsBetter?: string
}

/** A story as the newsletter prints it: nothing paired, tagged or named yet. */
export type StoryDraft = {
  readonly headline: Headline
  readonly bodies: { readonly en?: JoinedBody; readonly zh?: JoinedBody }
  readonly link?: MatchedLink
  /** Set where the languages were printed apart and joined by the figures and names that they share. */
  readonly translation?: 'by content'
}

/** Text of the input that is in no story, and why. `expected`: an editor would look for it in one. */
export type Unplaced = {
  readonly text: string
  readonly position: string
  readonly reason: string
  readonly expected: boolean
}
