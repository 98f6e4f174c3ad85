import type { Language } from '../../../archive/languages.ts'
import { placeOf, type SourceLine } from '../extract/sourceLine.ts'
import { type Likeness, likenessAmong } from '../text/likeness.ts'
import type { RoledBlock } from './classify.ts'
import type { Draft, Joined, Unplaced } from './draft.ts'
import { type Headline, joinHeadlines } from './headlines.ts'
import { joinTranslations } from './joinTranslations.ts'
import { matchBodies, type Placed } from './matchBodies.ts'
import { type Laid, matchLinks, type PlacedLink } from './matchLinks.ts'
import { joinLines } from './mendText.ts'

export type Assembled = { readonly drafts: Draft[]; readonly unplaced: Unplaced[] }

/** Joins headlines, bodies and addresses to stories, in the order of the headlines. */
export function assemble(blocks: readonly RoledBlock[]): Assembled {
  const { headlines, strayDates } = joinHeadlines(blocks)
  const likeness = likenessAmong(blocks.flatMap(({ role, text }) => (role === 'body' ? [text] : [])))
  const placed = matchBodies(blocks, headlines, likeness)
  const laid = { blocks, headlines, placed }
  const { links, left } = matchLinks(laid, likeness)
  const whole = headlines.map((headline, index) => draftOf(headline, index, laid, links, likeness))
  const found = new Set(placed.map(({ block }) => block))
  const lost = blocks.filter((block) => block.role === 'body' && !found.has(block))
  return {
    drafts: joinTranslations(whole.filter(hasBody)),
    unplaced: [
      ...strayDates.map((block) => unplaced(block, 'a date that belongs to no headline')),
      ...lost.map((block) => unplaced(block, 'a paragraph without a headline')),
      ...left.map((block) => unplaced(block, 'an address that no story asks for')),
      ...blocks
        .filter(({ role }) => role === 'notice')
        .map((block) => unplaced(block, 'the editors to their readers', false)),
      ...whole.filter((draft) => !hasBody(draft)).map(bodiless),
    ],
  }
}

function hasBody({ bodies }: Draft): boolean {
  return bodies.en !== undefined || bodies.zh !== undefined
}

function bodiless({ headline, link }: Draft): Unplaced {
  const text = [headline.en, headline.zh, headline.date, link?.address]
    .filter((part) => part !== undefined)
    .join('\n')
  return { text, place: placeOf(headline), reason: 'a headline without a body', expected: true }
}

/** @param found the block or line as it stands in the input */
export function unplaced(
  found: Pick<SourceLine, 'line' | 'page' | 'text'>,
  reason: string,
  expected = true,
): Unplaced {
  return { text: found.text, place: placeOf(found), reason, expected }
}

function draftOf(
  headline: Headline,
  index: number,
  { headlines, placed }: Laid,
  links: readonly PlacedLink[],
  likeness: Likeness,
): Draft {
  const bodyIn = (language: Language) => {
    const own = placed.filter((one) => one.headline === index && (one.block.language ?? 'en') === language)
    if (own.length === 0) return {}
    const merged = paragraphsOf(own, language)
    const paragraphs = merged.map(({ text }) => text)
    const judged = judge(paragraphs.join(' '), headline, headlines, likeness)
    return { [language]: { paragraphs, places: merged.map(({ place }) => place), ...judged } }
  }
  const link = links.find((one) => one.headline === index)
  return { headline, bodies: { ...bodyIn('en'), ...bodyIn('zh') }, ...(link ? { link } : {}) }
}

/** The paragraphs of the blocks; what only perhaps began one, and was not cut off by its words, goes on in it. */
function paragraphsOf(placed: readonly Placed[], language: Language): { text: string; place: string }[] {
  const paragraphs: { text: string; place: string }[] = []
  const own = new Set(placed.map(({ at }) => at))
  for (const { block, at } of placed) {
    const above = paragraphs.at(-1)
    const adjoins = block.seam === 'perhaps' && own.has(at - 1)
    if (above && adjoins) above.text = joinLines([above.text, block.text], language)
    else paragraphs.push({ text: block.text, place: placeOf(block) })
  }
  return paragraphs
}

/** How sure it is that the text is the headline's, against the other headline that its words fit best. */
function judge(
  text: string,
  headline: Headline,
  headlines: readonly Headline[],
  likeness: Likeness,
): Pick<Joined, 'fitsBetter' | 'sureness'> {
  const own = likeness(headline, text)
  const others = headlines
    .filter((other) => other !== headline)
    .map((other) => ({ other, like: likeness(other, text) }))
  const rival = others.reduce((a, b) => (b.like > a.like ? b : a), { other: headline, like: 0 })
  const sureness = Math.min(0.99, Math.max(0.05, 0.6 + own - rival.like))
  const name = rival.like > own ? (rival.other.en ?? rival.other.zh) : undefined
  return name === undefined ? { sureness } : { sureness, fitsBetter: name }
}
