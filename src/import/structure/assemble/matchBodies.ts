import { type Language, languages } from '../../../archive/languages.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import { assignInOrder } from './assignInOrder.ts'
import type { Headline, NumberedBlock } from './headlines.ts'

/**
 * The weights of a body below its headline, above it, below another one and on the next page, of a headline without a body,
 * and of a body in a language that the headline lacks.
 */
const weights = { under: 1, ahead: -1.5, skipped: -8, carried: -0.5, empty: -2, foreign: -1 } as const
const apart = { readMore: 1.5, gap: 0.4, paragraph: -0.3 } as const

/**
 * Finds the headline of every body paragraph: page by page, each language separately, in order, by white space. A page
 * without a headline continues the last story before it.
 * @returns the index of the headline for the index of each paragraph among the blocks
 */
export function matchBodies(
  blocks: readonly NumberedBlock[],
  headlines: readonly Headline[],
): ReadonlyMap<number, number> {
  const pages = [...new Set(blocks.map(({ page }) => page))]
  return new Map(
    pages.flatMap((page) => languages.flatMap((language) => matchPage(blocks, headlines, page, language))),
  )
}

/** Whether a block is text of a story. A subheading becomes a separate paragraph. */
export function isText({ label, place }: LabelledBlock): boolean {
  return label === 'body' || (label === 'subheading' && place === 'in')
}

function matchPage(
  blocks: readonly NumberedBlock[],
  headlines: readonly Headline[],
  page: number,
  language: Language,
): [at: number, headline: number][] {
  const onPage = blocks.filter((block) => block.page === page)
  const bodies = onPage.filter((block) => isText(block) && (block.language ?? 'en') === language)
  const first = onPage.find(({ label }) => label === 'headline')?.at
  const carried = headlines.findLastIndex((headline) => headline.page < page)
  const candidates = headlines.flatMap((headline, index) =>
    headline.page === page || index === carried
      ? [{ headline, index, isHere: headline.page === page, end: endOfOwn(headline, blocks) }]
      : [],
  )
  const here = candidates.filter(({ isHere }) => isHere)
  const areGrouped = here.filter(({ headline, end }) => end === headline.at).length * 2 >= here.length
  const ahead = areGrouped ? weights.ahead : weights.skipped
  const foreign = (headline: Headline) => (headline[language] === undefined ? weights.foreign : 0)
  // Text above a page's first headline may continue from the page before. Text below it does not.
  const carriedTo = (at: number) => weights.carried + (first === undefined || at < first ? 0 : weights.empty)
  const assigned = assignInOrder(bodies, candidates, {
    of: ({ at }, { headline, isHere, end }) => {
      if (!isHere) return carriedTo(at)
      if (headline.at > at) return foreign(headline) + ahead
      return foreign(headline) + (at < end ? weights.under : 0)
    },
    boundary: (above, below) => boundary(blocks, above, below),
    empty: ({ headline, isHere }) => (isHere && headline[language] !== undefined ? weights.empty : 0),
  })
  return assigned.map(({ item, slot }) => [item.at, slot.index])
}

/**
 * The index of the block before which a headline's own bodies end. Headlines that are grouped above their bodies have
 * no bodies directly under them.
 */
function endOfOwn(headline: Headline, blocks: readonly NumberedBlock[]): number {
  const above = blocks
    .slice(0, headline.at)
    .findLast((block) => block.page === headline.page && (block.label === 'headline' || isText(block)))
  if (above?.label === 'headline' && above.line < headline.line) return headline.at
  const next = blocks.find(({ label, at }) => at > headline.at && label === 'headline')
  return next?.at ?? blocks.length
}

/** How much two neighbouring bodies of one language look like two stories rather than one. */
function boundary(blocks: readonly NumberedBlock[], above: NumberedBlock, below: NumberedBlock): number {
  const between = blocks.slice(above.at + 1, below.at)
  if (above.hasReadMore || between.some(({ label }) => label === 'readMore' || label === 'headline'))
    return apart.readMore
  return below.gap ? apart.gap : apart.paragraph
}
