import type { Similarity } from '../../text/similarity.ts'
import { webAddress } from '../../text/webAddress.ts'
import type { Headline } from '../headlines.ts'
import type { RoledBlock } from '../roles/chooseRoles.ts'
import type { MatchedLink, MatchedLinks, MatchInput } from './matchedLink.ts'
import { ownerOf } from './ownerOf.ts'

/**
 * Gives the addresses that are grouped on a page to its stories.
 * @param printed the blocks of those addresses
 * @param served the links that stories have already
 */
export function matchHeaps(
  printed: readonly RoledBlock[],
  served: readonly MatchedLink[],
  input: MatchInput,
  similarity: Similarity,
): MatchedLinks {
  const has = new Set(served.map(({ headline }) => headline))
  const heaps = [...new Set(printed.map(({ page }) => page))].map((page) =>
    matchHeap(
      printed.filter((block) => block.page === page),
      waiting(page, input).filter(({ headline }) => !has.has(headline)),
      input.headlines,
      similarity,
    ),
  )
  return { links: heaps.flatMap(({ links }) => links), left: heaps.flatMap(({ left }) => left) }
}

type Waiting = { readonly headline: number; readonly marked: boolean }

/** The stories of the page, or of the last page before it that has some, and whether each has a mark. */
function waiting(page: number, input: MatchInput): Waiting[] {
  const { blocks, headlines, matched } = input
  const nearest = headlines.findLast((headline) => headline.page <= page)?.page
  const bare = blocks.flatMap((block, at) => (block.role === 'mark' ? [ownerOf(at, input)] : []))
  const marked = new Set([
    ...bare,
    ...matched.filter(({ block }) => block.marked).map(({ headline }) => headline),
  ])
  return headlines.flatMap((headline, index) =>
    headline.page === nearest ? [{ headline: index, marked: marked.has(index) }] : [],
  )
}

function matchHeap(
  printed: readonly RoledBlock[],
  stories: readonly Waiting[],
  headlines: readonly Headline[],
  similarity: Similarity,
): MatchedLinks {
  const marked = stories.filter((story) => story.marked)
  const free = marked.length > 0 ? [...marked] : [...stories]
  const inOrder = free.length === printed.length
  const baseConfidence = marked.length > 0 && inOrder ? 0.9 : 0.6
  const links: MatchedLink[] = []
  const left: RoledBlock[] = []
  for (const block of printed) {
    const address = webAddress(block.text)
    const words = block.text.replace(/[^\p{L}\d]+/gu, ' ')
    const like = free.map(({ headline }) => similarity(headlines[headline] ?? {}, words))
    const most = like.reduce((a, b) => Math.max(a, b), 0)
    const best = inOrder ? 0 : like.findIndex((one) => one >= 0.3 && one === most)
    const [story] = address === undefined || best < 0 ? [] : free.splice(0, best + 1).slice(-1)
    const confidence = Math.min(0.99, baseConfidence + (like[best] ?? 0) / 4)
    if (!story || address === undefined) left.push(block)
    else links.push({ ...story, address, confidence, page: block.page, line: block.line })
  }
  return { links, left }
}
