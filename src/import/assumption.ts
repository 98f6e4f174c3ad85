/** What an assumption is about. */
export type AssumptionKind = 'headlines' | 'dates' | 'bodies' | 'links' | 'year' | 'day-or-month' | 'story'

/** What the import took for granted about this newsletter, for the editor to judge. */
export type Assumption = {
  readonly kind: AssumptionKind
  /** A whole sentence in each language of the editor's page. */
  readonly text: { readonly en: string; readonly zh: string }
  /** From 0 to 1. */
  readonly confidence: number
  /** If it is about one story, the story's index in the issue. */
  readonly story?: number
}
