import type { SourceLink } from '../../read/sourceLine.ts'
import { webAddress } from '../../webAddress.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Headline } from './headlines.ts'
import type { MatchedParagraph } from './matchBodies.ts'

/** An address that was given to a headline's story. */
export type MatchedLink = {
  readonly headline: number
  readonly address: string
  /** Whether it was given only by its order among the addresses of its page. */
  readonly isByOrder: boolean
  readonly page: number
  readonly line: number
}

type MatchedLinks = { readonly links: MatchedLink[]; readonly left: LabelledBlock[] }

/** The parts of the newsletter that the matching reads. */
export type MatchInput = {
  readonly blocks: readonly LabelledBlock[]
  readonly headlines: readonly Headline[]
  readonly matched: readonly MatchedParagraph[]
}

/** The story that a block belongs to: in a head, that of the headline above, else that of the paragraph above. */
function ownerOf(at: number, { blocks, headlines, matched }: MatchInput): number | undefined {
  const place = blocks[at]?.place
  if (place === 'out' || place === 'lead') return undefined
  if (place === 'head') {
    const above = headlines.findLastIndex((headline) => headline.at <= at)
    return above === -1 ? undefined : above
  }
  return matched.findLast((paragraph) => paragraph.at < at)?.headline
}

/**
 * Gives addresses to stories. First come addresses that the input links to a story's own text. Then come addresses that
 * are printed under a story. The rest are grouped on a page: they follow the order of its "More here" marks, or of its
 * stories, if there are as many.
 */
export function matchLinks(input: MatchInput): MatchedLinks {
  const attached = attachedLinks(input)
  const printed = printedLinks(input, attached)
  const under = printed.flatMap((link) => linkUnder(link, printed, input))
  const served = [...attached, ...under]
  const rest = printedLinks(input, served).map(({ block }) => block)
  const heaps = matchGroupedLinks(rest, served, input)
  return { links: [...served, ...heaps.links], left: heaps.left }
}

/** The printed addresses that were not given to a story yet. */
function printedLinks({ blocks }: MatchInput, given: readonly MatchedLink[]): Printed[] {
  const known = new Set(given.map(({ address }) => address))
  return blocks.flatMap((block, at) =>
    block.label === 'link' && block.place !== 'out' && !known.has(webAddress(block.text) ?? '')
      ? [{ block, at }]
      : [],
  )
}

type Printed = { readonly block: LabelledBlock; readonly at: number }

/** The story above an address, if no other address is next to it. */
function linkUnder({ block, at }: Printed, printed: readonly Printed[], input: MatchInput): MatchedLink[] {
  const stands = (place: number) => printed.some((other) => other.at === place)
  const headline = ownerOf(at, input)
  const address = webAddress(block.text)
  if (stands(at - 1) || stands(at + 1) || headline === undefined || address === undefined) return []
  return [{ headline, address, isByOrder: false, page: block.page, line: block.line }]
}

/** The links of a story's own blocks: first those of its "More here" and sources, then those of its text. */
function attachedLinks(input: MatchInput): MatchedLink[] {
  const { blocks, headlines, matched } = input
  const beside = blocks.flatMap((block, at) =>
    besides.has(block.label) && block.links.length > 0 ? [{ block, headline: ownerOf(at, input) }] : [],
  )
  return headlines.flatMap((headline, index) => {
    const of = (label: LabelledBlock['label']) =>
      beside.flatMap((one) => (one.headline === index && one.block.label === label ? [one.block] : []))
    const own = matched.filter((paragraph) => paragraph.headline === index).map(({ block }) => block)
    const offered = [
      ...of('readMore'),
      ...of('sources'),
      ...of('date'),
      ...own.toReversed(),
      headline,
    ].flatMap(webLinks)
    const chosen = offered[0]
    return chosen
      ? [{ headline: index, address: chosen.address, isByOrder: false, page: chosen.page, line: chosen.line }]
      : []
  })
}

/** The labels of blocks that belong to a story but not to its text. */
const besides: ReadonlySet<LabelledBlock['label']> = new Set(['readMore', 'sources', 'date'] as const)

function webLinks({ links, page, line }: { links: readonly SourceLink[]; page: number; line: number }) {
  return links.flatMap(({ label, address }) => {
    const web = webAddress(address)
    return web === undefined ? [] : [{ label, address: web, page, line }]
  })
}

/**
 * Gives the addresses that are grouped on a page to its stories.
 * @param printed the blocks of those addresses
 * @param served the links that stories already have
 */
function matchGroupedLinks(
  printed: readonly LabelledBlock[],
  served: readonly MatchedLink[],
  input: MatchInput,
): MatchedLinks {
  const has = new Set(served.map(({ headline }) => headline))
  const heaps = [...new Set(printed.map(({ page }) => page))].map((page) =>
    matchHeap(
      printed.filter((block) => block.page === page),
      waiting(page, input).filter(({ headline }) => !has.has(headline)),
    ),
  )
  return { links: heaps.flatMap(({ links }) => links), left: heaps.flatMap(({ left }) => left) }
}

type Waiting = { readonly headline: number; readonly hasReadMore: boolean }

/** The stories of the page, else of the last page before it with stories, and whether each has a "More here". */
function waiting(page: number, input: MatchInput): Waiting[] {
  const { blocks, headlines, matched } = input
  const nearest = headlines.findLast((headline) => headline.page <= page)?.page
  const bare = blocks.flatMap((block, at) => (block.label === 'readMore' ? [ownerOf(at, input)] : []))
  const hasReadMore = new Set([
    ...bare,
    ...matched.filter(({ block }) => block.hasReadMore).map(({ headline }) => headline),
  ])
  return headlines.flatMap((headline, index) =>
    headline.page === nearest ? [{ headline: index, hasReadMore: hasReadMore.has(index) }] : [],
  )
}

function matchHeap(printed: readonly LabelledBlock[], stories: readonly Waiting[]): MatchedLinks {
  const marked = stories.filter((story) => story.hasReadMore)
  const owners = marked.length > 0 ? marked : stories
  if (owners.length !== printed.length) return { links: [], left: [...printed] }
  const links = printed.flatMap((block, index): MatchedLink[] => {
    const [address, owner] = [webAddress(block.text), owners[index]]
    if (address === undefined || !owner) return []
    const { page, line } = block
    return [{ headline: owner.headline, address, isByOrder: marked.length === 0, page, line }]
  })
  return { links, left: printed.filter(({ text }) => webAddress(text) === undefined) }
}
