import type { Language } from '../archive/languages.ts'
import type { BilingualName } from '../archive/places.ts'
import type { Finding } from '../messages/finding.ts'
import type { Change } from './change.ts'
import type { WhereInDraft } from './whereInDraft.ts'

/** A text before and after a fix. */
export type Difference = {
  readonly language: Language | undefined
  readonly before: string
  readonly after: string
}

/** A fix that is offered for a finding. */
export type Offer = {
  readonly change: Change
  readonly differences: readonly Difference[]
}

/** A finding about a draft, with its place in the draft. */
export type DraftFinding = Omit<Finding, 'file' | 'story'> & {
  /** Stays the same from check to check as long as the finding says the same. */
  readonly key: string
  readonly where: WhereInDraft & {
    readonly unplaced?: string
    /** The id of a name that the draft adds. */
    readonly name?: string
  }
  readonly offers: readonly Offer[]
  /** The change that accepts it, without the reason. Absent if it cannot be accepted, as a format error. */
  readonly accepting?:
    | { readonly kind: 'accept'; readonly rule: string; readonly story?: string }
    | { readonly kind: 'answer'; readonly finding: string }
}

/** Something that the import assumed, for the editor to judge. */
export type DraftAssumption = {
  readonly text: BilingualName
  /** From 0 to 1. */
  readonly confidence: number
  /** The key of its story. Absent if it is about the newsletter. */
  readonly story?: string
}

/** A line of the newsletter that a draft was made from, as the newsletter pane shows it. */
export type NewsletterLine = {
  readonly text: string
  /** From 1. */
  readonly page: number
  readonly line: number
  readonly heading: boolean
  /** In points, from the page's upper left corner. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The keys of the texts that were made from it. */
  readonly keys: readonly string[]
}

/** What changes with each step, apart from the draft itself. */
export type DraftState = {
  /** Grows with each step. A change names the revision that it was made for. */
  readonly revision: number
  readonly findings: readonly DraftFinding[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}
