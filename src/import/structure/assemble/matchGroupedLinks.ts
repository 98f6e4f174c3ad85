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

type Waiting = { readonly headline: number; readonly words: Headline; readonly marked: boolean }

/** The stories of the page, or of the last page before it that has some, and whether each has a mark. */
function waiting(page: number, input: MatchInput): Waiting[] {
  const { blocks, headlines, matched } = input
  const nearest = headlines.findLast((headline) => headline.page <= page)?.page
  const bare = blocks.flatMap((block, at) => (block.label === 'mark' ? [ownerOf(at, input)] : []))
  const marked = new Set([
    ...bare,
    ...matched.filter(({ block }) => block.marked).map(({ headline }) => headline),
  ])
  return headlines.flatMap((headline, index) =>
    headline.page === nearest ? [{ headline: index, words: headline, marked: marked.has(index) }] : [],
  )
}

function matchHeap(
  printed: readonly LabelledBlock[],
  stories: readonly Waiting[],
  similarity: Similarity,
): MatchedLinks {
  const marked = stories.filter((story) => story.marked)
  const free = marked.length > 0 ? [...marked] : [...stories]
  const inOrder = free.length === printed.length
  const baseConfidence = marked.length > 0 && inOrder ? 0.9 : 0.6
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
