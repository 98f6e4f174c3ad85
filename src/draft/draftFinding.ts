import type { Language } from '../archive/languages.ts'
import type { BilingualName } from '../archive/places.ts'
import type { Finding } from '../messages/finding.ts'
import type { Change } from './change.ts'
import type { WhereInDraft } from './whereInDraft.ts'

/** A text before and after a mend. */
export type Difference = {
  readonly language: Language | undefined
  readonly before: string
  readonly after: string
}

/** A mend that a rule offers for its finding. */
export type Offer = {
  readonly change: Change
  readonly differences: readonly Difference[]
}

/** A finding about a draft, at its place in the draft. */
export type DraftFinding = Omit<Finding, 'file' | 'story'> & {
  /** Its name, the same after each check as long as it says the same. */
  readonly key: string
  readonly where: WhereInDraft & {
    readonly unplaced?: string
    /** The id of a name that the draft adds. */
    readonly name?: string
  }
  readonly offers: readonly Offer[]
  /** The change that lets it stand, but for the reason; absent if nothing can, as for a fault of format. */
  readonly accepting?:
    | { readonly kind: 'accept'; readonly rule: string; readonly story?: string }
    | { readonly kind: 'answer'; readonly finding: string }
}

/** What the import took for granted, for the editor to judge. */
export type DraftAssumption = {
  readonly text: BilingualName
  /** From 0 to 1. */
  readonly confidence: number
  /** The key of the story that it is about; about the whole newsletter without one. */
  readonly story?: string
}

/** A line of the newsletter that a draft was made of, as the page beside the text shows it. */
export type NewsletterLine = {
  readonly text: string
  /** From 1. */
  readonly page: number
  readonly line: number
  readonly heading: boolean
  /** In points, from the page's upper left corner. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The keys of what was made of it. */
  readonly keys: readonly string[]
}

/** What the page knows of a draft beside the draft itself. */
export type DraftState = {
  /** How many steps were taken since the import. A change names the state that it was made for. */
  readonly revision: number
  readonly findings: readonly DraftFinding[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}
