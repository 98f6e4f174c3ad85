import type { SourceLink } from '../../read/sourceLine.ts'
import { webAddress } from '../../webAddress.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Headline } from './headlines.ts'
import type { MatchedParagraph } from './matchBodies.ts'
import type { Similarity } from './similarity.ts'

/** An address that was given to a headline's story. `confidence` is from 0 to 1. */
export type MatchedLink = {
  readonly headline: number
  readonly address: string
  readonly confidence: number
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
 * are printed under a story. The rest are grouped on a page: they follow the order of its "More here" marks or, if the
 * numbers differ, the words of the headlines.
 */
export function matchLinks(input: MatchInput, similarity: Similarity): MatchedLinks {
  const attached = attachedLinks(input)
  const printed = printedLinks(input, attached)
  const under = printed.flatMap((link) => linkUnder(link, printed, input))
  const served = [...attached, ...under]
  const rest = printedLinks(input, served).map(({ block }) => block)
  const heaps = matchGroupedLinks(rest, served, input, similarity)
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

/** The story above an address, if the page's addresses are spread over it rather than grouped. */
function linkUnder({ block, at }: Printed, printed: readonly Printed[], input: MatchInput): MatchedLink[] {
  const stands = (place: number) => printed.some((other) => other.at === place)
  const spread = printed.some((other) => other.block.page === block.page && Math.abs(other.at - at) > 1)
  const headline = ownerOf(at, input)
  const address = webAddress(block.text)
  if (stands(at - 1) || stands(at + 1) || !spread || headline === undefined || address === undefined)
    return []
  return [{ headline, address, confidence: 0.8, page: block.page, line: block.line }]
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
    const chosen = offered.find(({ label }) => markWords.test(label)) ?? offered[0]
    return chosen
      ? [{ headline: index, address: chosen.address, confidence: 1, page: chosen.page, line: chosen.line }]
      : []
  })
}

/** The labels of blocks that belong to a story but not to its text. */
const besides: ReadonlySet<LabelledBlock['label']> = new Set(['readMore', 'sources', 'date'] as const)
const markWords = /more|here|read|article|story|更多|详情|阅读|原文|查看/i

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
