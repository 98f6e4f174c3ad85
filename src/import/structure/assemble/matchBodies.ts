import { invariant } from '../../../archive/invariant.ts'
import { type Language, languages } from '../../../archive/languages.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import { assignInOrder } from './assignInOrder.ts'
import type { Headline } from './headlines.ts'

type Body = { readonly block: LabelledBlock; readonly at: number }

/** A body's paragraph and the index of its headline. */
export type MatchedParagraph = Body & { readonly headline: number }

/**
 * Of a body below its headline, above it, below another one, on the next page, of a headline without a body, and of a
 * body in a language that the headline lacks.
 */
const weights = { under: 1, ahead: -1.5, skipped: -8, carried: -0.5, empty: -2, foreign: -1 } as const
const apart = { readMore: 1.5, gap: 0.4, paragraph: -0.3 } as const

/**
 * Finds the headline of every body paragraph: page by page, each language separately, in order, by white space. A page without a headline continues the last story before it.
 */
export function matchBodies(
  blocks: readonly LabelledBlock[],
  headlines: readonly Headline[],
): MatchedParagraph[] {
  const layout = layoutOf(blocks, headlines)
  const pages = [...new Set(blocks.map(({ page }) => page))]
  return pages
    .flatMap((page) =>
      languages.flatMap((language) => matchPage({ blocks, headlines, layout, page, language })),
    )
    .sort((a, b) => a.at - b.at)
}

/** Positions in the newsletter, computed once. */
type Layout = {
  /** The paragraphs of each page. */
  readonly bodiesOf: ReadonlyMap<number, readonly Body[]>
  /** For each page with a headline, the block of its first one. */
  readonly firstOf: ReadonlyMap<number, number>
  /** The pages on which headlines are grouped above their bodies. */
  readonly grouped: ReadonlySet<number>
  /** For each headline, the block before which its own bodies end. */
  readonly endOf: ReadonlyMap<Headline, number>
}

function layoutOf(blocks: readonly LabelledBlock[], headlines: readonly Headline[]): Layout {
  const firstOf = new Map<number, number>()
  const bodiesOf = new Map<number, Body[]>()
  blocks.forEach((block, at) => {
    const { label, page } = block
    if (label === 'headline' && !firstOf.has(page)) firstOf.set(page, at)
    if (isText(block)) bodiesOf.set(page, [...(bodiesOf.get(page) ?? []), { block, at }])
  })
  const endOf = new Map(headlines.map((headline) => [headline, endOfOwn(headline, blocks)]))
  const grouped = [...firstOf.keys()].filter((page) => {
    const own = headlines.filter((headline) => headline.page === page)
    return own.filter((headline) => endOf.get(headline) === headline.at).length * 2 >= own.length
  })
  return { bodiesOf, firstOf, endOf, grouped: new Set(grouped) }
}

/** Headlines that are grouped above their bodies have no bodies directly under them. */
function endOfOwn(headline: Headline, blocks: readonly LabelledBlock[]): number {
  const above = blocks
    .slice(0, headline.at)
    .findLast(
      ({ label, page }) =>
        page === headline.page && (label === 'headline' || label === 'body' || label === 'subheading'),
    )
  if (above?.label === 'headline' && above.line < headline.line) return headline.at
  const next = blocks.findIndex(({ label }, at) => at > headline.at && label === 'headline')
  return next === -1 ? blocks.length : next
}

/** One language of a page, with everything needed to match its bodies. */
type PageSide = {
  readonly blocks: readonly LabelledBlock[]
  readonly headlines: readonly Headline[]
  readonly layout: Layout
  readonly page: number
  readonly language: Language
}

function matchPage(side: PageSide): MatchedParagraph[] {
  const { blocks, headlines, layout, page, language } = side
  const bodies = (layout.bodiesOf.get(page) ?? []).filter(
    ({ block }) => (block.language ?? 'en') === language,
  )
  const carried = headlines.findLastIndex((headline) => headline.page < page)
  const candidates = headlines.flatMap((headline, index) =>
    headline.page === page || index === carried ? [{ headline, index }] : [],
  )
  const assigned = assignInOrder(bodies, candidates, {
    of: (body, { headline }) => scoreOf(body, headline, side),
    boundary: (above, below) => boundary(blocks, above, below),
    empty: ({ headline }) => emptyScore(headline, page, language),
  })
  return assigned.map(({ item, slot }) => ({ ...item, headline: slot.index }))
}

/** Whether a block is text of a story. A subheading becomes a separate paragraph. */
function isText({ label, place }: LabelledBlock): boolean {
  return label === 'body' || (label === 'subheading' && place === 'in')
}

function scoreOf(body: Body, headline: Headline, { layout, page, language }: PageSide): number {
  if (headline.page !== page) return carriedScore(body.at, layout.firstOf.get(page))
  const foreign = headline[language] === undefined ? weights.foreign : 0
  if (headline.at > body.at) return foreign + (layout.grouped.has(page) ? weights.ahead : weights.skipped)
  const isUnder = body.at < invariant(layout.endOf.get(headline), 'end of the headline')
  return foreign + (isUnder ? weights.under : 0)
}

/** Text above a page's first headline may continue from the page before. Text below it does not. */
function carriedScore(at: number, first: number | undefined): number {
  if (first === undefined) return 0
  return at < first ? weights.carried : weights.carried + weights.empty
}

function emptyScore(headline: Headline, page: number, language: Language): number {
  if (headline.page !== page) return 0
  return headline[language] === undefined ? 0 : weights.empty
}

/** How much two neighbouring bodies of one language look like two stories rather than one. */
function boundary(blocks: readonly LabelledBlock[], above: Body, below: Body): number {
  const between = blocks.slice(above.at + 1, below.at)
  if (above.block.hasReadMore || between.some(({ label }) => label === 'readMore' || label === 'headline'))
    return apart.readMore
  return below.block.gap ? apart.gap : apart.paragraph
}
