import type { LabelledBlock } from '../label/labelBlocks.ts'
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

export type MatchedLinks = { readonly links: MatchedLink[]; readonly left: LabelledBlock[] }

/** The parts of the newsletter that the matching reads. */
export type MatchInput = {
  readonly blocks: readonly LabelledBlock[]
  readonly headlines: readonly Headline[]
  readonly matched: readonly MatchedParagraph[]
}

/** The story that a block belongs to: in a story's head that of the headline above, else that of the paragraph above. */
export function ownerOf(at: number, { blocks, headlines, matched }: MatchInput): number | undefined {
  const place = blocks[at]?.place
  if (place === 'out' || place === 'lead') return undefined
  if (place === 'head') {
    const above = headlines.findLastIndex((headline) => headline.at <= at)
    return above === -1 ? undefined : above
  }
  return matched.findLast((paragraph) => paragraph.at < at)?.headline
}
