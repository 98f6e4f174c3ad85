import type { SourceLink } from '../../read/sourceLine.ts'
import { webAddress } from '../../webAddress.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { MatchedLink, MatchedLinks, MatchInput } from './matchedLink.ts'
import { ownerOf } from './matchedLink.ts'
import { matchGroupedLinks } from './matchGroupedLinks.ts'
import type { Similarity } from './similarity.ts'

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

/** The printed addresses that no story has yet. */
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

/** The links of a story's own blocks: first those of its "More here" and of its sources, then those of its text. */
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

/** The labels of blocks that belong to a story but are no text of it. */
const besides: ReadonlySet<LabelledBlock['label']> = new Set(['readMore', 'sources', 'date'] as const)
const markWords = /more|here|read|article|story|更多|详情|阅读|原文|查看/i

function webLinks({ links, page, line }: { links: readonly SourceLink[]; page: number; line: number }) {
  return links.flatMap(({ label, address }) => {
    const web = webAddress(address)
    return web === undefined ? [] : [{ label, address: web, page, line }]
  })
}
