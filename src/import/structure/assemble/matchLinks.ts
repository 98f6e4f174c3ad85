import type { SourceLink } from '../../read/sourceLine.ts'
import { webAddress } from '../../webAddress.ts'
import type { Headline, NumberedBlock } from './headlines.ts'
import { isText } from './matchBodies.ts'

/** A block and the index of the headline of its story, if it belongs to one. */
export type OwnedBlock = NumberedBlock & { readonly story: number | undefined }

/** The address of a story's article. */
export type StoryLink = {
  readonly address: string
  /** Whether it was given only by its order among the addresses of its page. */
  readonly isByOrder: boolean
  readonly page: number
  readonly line: number
}

type MatchedLinks = {
  /** For each headline, the link of its story. */
  readonly links: readonly (StoryLink | undefined)[]
  readonly left: readonly OwnedBlock[]
}

/**
 * Gives addresses to stories. First come addresses that the input links to a story's own text. Then come addresses that
 * are printed under a story. The rest are grouped on a page: they follow the order of its "More here" marks, or of its
 * stories, if there are as many.
 */
export function matchLinks(blocks: readonly OwnedBlock[], headlines: readonly Headline[]): MatchedLinks {
  const links = headlines.map((headline, story) => attachedLink(headline, blocksOf(story, blocks)))
  const given = new Set(links.map((link) => link?.address))
  const isLeft = ({ text }: OwnedBlock) => !given.has(webAddress(text) ?? '')
  const printed = blocks.filter((block) => block.label === 'link' && block.place !== 'out' && isLeft(block))
  const numbers = new Set(printed.map(({ at }) => at))
  for (const block of printed) {
    const [link] = linksOf({ ...block, links: [{ label: '', address: block.text }] })
    const isAlone = !numbers.has(block.at - 1) && !numbers.has(block.at + 1)
    if (!isAlone || block.story === undefined || !link) continue
    links[block.story] ??= link
    given.add(link.address)
  }
  const rest = printed.filter(isLeft)
  const pages = [...new Set(rest.map(({ page }) => page))]
  const left = pages.flatMap((page) => {
    const heap = rest.filter((block) => block.page === page)
    const waiting = waitingOn(page, headlines).filter((story) => !links[story])
    const marked = waiting.filter((story) => blocksOf(story, blocks).some(({ hasReadMore }) => hasReadMore))
    const owners = marked.length > 0 ? marked : waiting
    if (owners.length !== heap.length) return heap
    return heap.filter(({ text, line }, index) => {
      const [address, owner] = [webAddress(text), owners[index]]
      if (address === undefined || owner === undefined) return true
      links[owner] = { address, isByOrder: marked.length === 0, page, line }
      return false
    })
  })
  return { links, left }
}

/** The blocks of the story with this headline. */
export function blocksOf(headline: number, blocks: readonly OwnedBlock[]): OwnedBlock[] {
  return blocks.filter(({ story }) => story === headline)
}

/** The first link of a story's own blocks: of its "More here" and sources, then of its text. */
function attachedLink(headline: Headline, own: readonly OwnedBlock[]): StoryLink | undefined {
  const beside = (['readMore', 'sources', 'date'] as const).flatMap((wanted) =>
    own.filter(({ label }) => label === wanted),
  )
  return [...beside, ...own.filter(isText).toReversed(), headline].flatMap(linksOf)[0]
}

type Linked = Pick<Headline, 'line' | 'page'> & { readonly links: readonly SourceLink[] }

function linksOf({ links, page, line }: Linked): StoryLink[] {
  return links.flatMap((link) => {
    const address = webAddress(link.address)
    return address === undefined ? [] : [{ address, isByOrder: false, page, line }]
  })
}

/** The stories of the page, or else of the last page before it with stories. */
function waitingOn(page: number, headlines: readonly Headline[]): number[] {
  const nearest = headlines.findLast((headline) => headline.page <= page)?.page
  return headlines.flatMap((headline, story) => (headline.page === nearest ? [story] : []))
}
