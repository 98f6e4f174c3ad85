import type { SourceLink } from '../extract/sourceLine.ts'
import type { Similarity } from '../text/similarity.ts'
import type { RoledBlock } from './classify.ts'
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
  const heaps = [...new Set(rest.map(({ page }) => page))].map((page) => {
    const stories = waiting(page, input).filter(
      ({ headline }) => !served.some((link) => link.headline === headline),
    )
    return matchHeap(
      rest.filter((block) => block.page === page),
      stories,
      input.headlines,
      similarity,
    )
  })
  return {
    links: [...served, ...heaps.flatMap(({ links }) => links)],
    left: heaps.flatMap(({ left }) => left),
  }
}

/** The printed addresses that no story has yet. */
function printedLinks({ blocks }: MatchInput, given: readonly MatchedLink[]): Printed[] {
  const known = new Set(given.map(({ address }) => address))
  return blocks.flatMap((block, at) =>
    block.role === 'link' && !known.has(webAddress(block.text) ?? '') ? [{ block, at }] : [],
  )
}

type Printed = { readonly block: RoledBlock; readonly at: number }

/** The story above an address, if the page's addresses are spread over it rather than grouped. */
function linkUnder(
  { block, at }: Printed,
  printed: readonly Printed[],
  { matched }: MatchInput,
): MatchedLink[] {
  const stands = (place: number) => printed.some((other) => other.at === place)
  const spread = printed.some((other) => other.block.page === block.page && Math.abs(other.at - at) > 1)
  const headline = ownerOf(at, matched)
  const address = webAddress(block.text)
  if (stands(at - 1) || stands(at + 1) || !spread || headline === undefined || address === undefined)
    return []
  return [{ headline, address, confidence: 0.8, page: block.page, line: block.line }]
}

/** The address in a text, as a browser would open it. Undefined if it is not a web address. */
function webAddress(text: string): string | undefined {
  const address = (/^www\./i.test(text) ? `https://${text}` : text).replace(/[.,;，。；)）]+$/, '')
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined
}

function attachedLinks({ blocks, headlines, matched }: MatchInput): MatchedLink[] {
  const owned = blocks.flatMap((block, at) =>
    block.role === 'mark' ? [{ block, headline: ownerOf(at, matched) }] : [],
  )
  return headlines.flatMap((headline, index) => {
    const own = matched.filter((paragraph) => paragraph.headline === index).map(({ block }) => block)
    const marks = owned.filter((mark) => mark.headline === index).map(({ block }) => block)
    const offered = [...marks, ...own.toReversed(), headline].flatMap(webLinks)
    const chosen = offered.find(({ label }) => /more|here|更多|详情|阅读/i.test(label)) ?? offered[0]
    return chosen
      ? [{ headline: index, address: chosen.address, confidence: 1, page: chosen.page, line: chosen.line }]
      : []
  })
}

function webLinks({ links, page, line }: { links: readonly SourceLink[]; page: number; line: number }) {
  return links.flatMap(({ label, address }) => {
    const web = webAddress(address)
    return web === undefined ? [] : [{ label, address: web, page, line }]
  })
}

/** The story of the nearest paragraph above a block. */
function ownerOf(at: number, matched: readonly MatchedParagraph[]): number | undefined {
  return matched.findLast((paragraph) => paragraph.at < at)?.headline
}

type Waiting = { readonly headline: number; readonly marked: boolean }

/** The stories of the page, or of the last page before it that has some, and whether each has a mark. */
function waiting(page: number, { blocks, headlines, matched }: MatchInput): Waiting[] {
  const nearest = headlines.findLast((headline) => headline.page <= page)?.page
  const bare = blocks.flatMap((block, at) => (block.role === 'mark' ? [ownerOf(at, matched)] : []))
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
