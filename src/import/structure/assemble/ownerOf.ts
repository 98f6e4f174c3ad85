import type { MatchInput } from './matchedLink.ts'

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
