import { webAddress } from '../../webAddress.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Headline } from './headlines.ts'
import type { MatchedLink, MatchedLinks, MatchInput } from './matchedLink.ts'
import { ownerOf } from './matchedLink.ts'
import type { Similarity } from './similarity.ts'

/**
 * Gives the addresses that are grouped on a page to its stories.
 * @param printed the blocks of those addresses
 * @param served the links that stories have already
 */
export function matchGroupedLinks(
  printed: readonly LabelledBlock[],
  served: readonly MatchedLink[],
  input: MatchInput,
  similarity: Similarity,
): MatchedLinks {
  const has = new Set(served.map(({ headline }) => headline))
  const heaps = [...new Set(printed.map(({ page }) => page))].map((page) =>
    matchHeap(
      printed.filter((block) => block.page === page),
      waiting(page, input).filter(({ headline }) => !has.has(headline)),
      similarity,
    ),
  )
  return { links: heaps.flatMap(({ links }) => links), left: heaps.flatMap(({ left }) => left) }
}

type Waiting = { readonly headline: number; readonly words: Headline; readonly hasReadMore: boolean }

/** The stories of the page, or of the last page before it that has some, and whether each has a "More here". */
function waiting(page: number, input: MatchInput): Waiting[] {
  const { blocks, headlines, matched } = input
  const nearest = headlines.findLast((headline) => headline.page <= page)?.page
  const bare = blocks.flatMap((block, at) => (block.label === 'readMore' ? [ownerOf(at, input)] : []))
  const hasReadMore = new Set([
    ...bare,
    ...matched.filter(({ block }) => block.hasReadMore).map(({ headline }) => headline),
  ])
  return headlines.flatMap((headline, index) =>
    headline.page === nearest
      ? [{ headline: index, words: headline, hasReadMore: hasReadMore.has(index) }]
      : [],
  )
}

function matchHeap(
  printed: readonly LabelledBlock[],
  stories: readonly Waiting[],
  similarity: Similarity,
): MatchedLinks {
  const hasReadMore = stories.filter((story) => story.hasReadMore)
  const free = hasReadMore.length > 0 ? [...hasReadMore] : [...stories]
  const inOrder = free.length === printed.length
  const baseConfidence = hasReadMore.length > 0 && inOrder ? 0.9 : 0.6
  const links: MatchedLink[] = []
  const left: LabelledBlock[] = []
  for (const block of printed) {
    const address = webAddress(block.text)
    const words = block.text.replace(/[^\p{L}\d]+/gu, ' ')
    const alike = free.map((story) => ({ story, like: similarity(story.words, words) }))
    const most = alike.reduce((least, { like }) => Math.max(least, like), 0)
    const best = inOrder ? alike[0] : alike.find(({ like }) => like >= 0.3 && like === most)
    if (!best || address === undefined) {
      left.push(block)
      continue
    }
    free.splice(0, free.indexOf(best.story) + 1)
    const confidence = Math.min(0.99, baseConfidence + best.like / 4)
    links.push({ headline: best.story.headline, address, confidence, page: block.page, line: block.line })
  }
  return { links, left }
}
