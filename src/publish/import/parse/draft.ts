import type { Headline } from './headlines.ts'
import type { PlacedLink } from './matchLinks.ts'

/** A body as it was joined to a headline. */
export type Joined = {
  readonly paragraphs: readonly string[]
  /** Where each paragraph begins in the input. */
  readonly places: readonly string[]
  /** How sure it is, from 0 to 1, that it is its headline's. */
  readonly sureness: number
  /** The headline that its words fit better, if there is one. */
  readonly fitsBetter?: string
}

/** A story as the newsletter prints it: nothing paired, tagged or named yet. */
export type Draft = {
  readonly headline: Headline
  readonly bodies: { readonly en?: Joined; readonly zh?: Joined }
  readonly link?: PlacedLink
  /** Set where the languages were printed apart and joined by the figures and names that they share. */
  readonly translation?: 'by content'
}

/** Text of the input that is in no story, and why. `expected`: an editor would look for it in one. */
export type Unplaced = {
  readonly text: string
  readonly place: string
  readonly reason: string
  readonly expected: boolean
}
