import type { RoledBlock } from '../label/labelBlocks.ts'
import type { Headline } from './headlines.ts'
import type { MatchedParagraph } from './matchBodies.ts'

/** An address that was given to a headline's story. `confidence` is from 0 to 1. */
export type MatchedLink = {
  readonly headline: number
  readonly address: string
  readonly confidence: number
  readonly page: number
  readonly line: number
}

export type MatchedLinks = { readonly links: MatchedLink[]; readonly left: RoledBlock[] }

/** The parts of the newsletter that the matching reads. */
export type MatchInput = {
  readonly blocks: readonly RoledBlock[]
  readonly headlines: readonly Headline[]
  readonly matched: readonly MatchedParagraph[]
}
