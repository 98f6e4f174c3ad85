import type { Language } from '../../../archive/languages.ts'
import { positionOf, type SourceLine } from '../extract/sourceLine.ts'
import { type Similarity, similarityAmong } from '../text/similarity.ts'
import type { RoledBlock } from './classify.ts'
import { type Headline, joinHeadlines } from './headlines.ts'
import { joinTranslations } from './joinTranslations.ts'
import { type MatchedParagraph, matchBodies } from './matchBodies.ts'
import { type MatchedLink, type MatchInput, matchLinks } from './matchLinks.ts'
import { joinLines } from './mendText.ts'
import type { JoinedBody, StoryDraft, Unplaced } from './storyDraft.ts'

export type Assembled = { readonly drafts: StoryDraft[]; readonly unplaced: Unplaced[] }

/** Makes stories from headlines, bodies and addresses, in the order of the headlines. */
export function assemble(blocks: readonly RoledBlock[]): Assembled {
  const { headlines, strayDates } = joinHeadlines(blocks)
  const similarity = similarityAmong(blocks.flatMap(({ role, text }) => (role === 'body' ? [text] : [])))
  const matched = matchBodies(blocks, headlines, similarity)
  const input = { blocks, headlines, matched }
  const { links, left } = matchLinks(input, similarity)
  const whole = headlines.map((headline, index) => draftOf(headline, index, input, links, similarity))
  const found = new Set(matched.map(({ block }) => block))
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

function hasBody({ bodies }: StoryDraft): boolean {
  return bodies.en !== undefined || bodies.zh !== undefined
}

function bodiless({ headline, link }: StoryDraft): Unplaced {
  const text = [headline.en, headline.zh, headline.date, link?.address]
    .filter((part) => part !== undefined)
    .join('\n')
  return { text, position: positionOf(headline), reason: 'a headline without a body', expected: true }
}

/** @param found the block or line of the input */
export function unplaced(
  found: Pick<SourceLine, 'line' | 'page' | 'text'>,
  reason: string,
  expected = true,
): Unplaced {
  return { text: found.text, position: positionOf(found), reason, expected }
}

function draftOf(
  headline: Headline,
  index: number,
  { headlines, matched }: MatchInput,
  links: readonly MatchedLink[],
  similarity: Similarity,
): StoryDraft {
  const bodyIn = (language: Language) => {
    const own = matched.filter((one) => one.headline === index && (one.block.language ?? 'en') === language)
    if (own.length === 0) return {}
    const merged = paragraphsOf(own, language)
    const paragraphs = merged.map(({ text }) => text)
    const judged = judge(paragraphs.join(' '), headline, headlines, similarity)
    return { [language]: { paragraphs, positions: merged.map(({ position }) => position), ...judged } }
  }
  const link = links.find((one) => one.headline === index)
  return { headline, bodies: { ...bodyIn('en'), ...bodyIn('zh') }, ...(link ? { link } : {}) }
}

/**
 * The paragraphs of the blocks. A block with only a possible paragraph break continues the paragraph above, if it
 * follows it directly.
 */
function paragraphsOf(
  matched: readonly MatchedParagraph[],
  language: Language,
): { text: string; position: string }[] {
  const paragraphs: { text: string; position: string }[] = []
  const own = new Set(matched.map(({ at }) => at))
  for (const { block, at } of matched) {
    const above = paragraphs.at(-1)
    const adjoins = block.paragraphBreak === 'possible' && own.has(at - 1)
    if (above && adjoins) above.text = joinLines([above.text, block.text], language)
    else paragraphs.push({ text: block.text, position: positionOf(block) })
  }
  return paragraphs
}

/** The confidence that the text belongs to the headline, compared with the other headline that its words fit best. */
function judge(
  text: string,
  headline: Headline,
  headlines: readonly Headline[],
  similarity: Similarity,
): Pick<JoinedBody, 'fitsBetter' | 'confidence'> {
  const own = similarity(headline, text)
  const others = headlines
    .filter((other) => other !== headline)
    .map((other) => ({ other, like: similarity(other, text) }))
  const rival = others.reduce((a, b) => (b.like > a.like ? b : a), { other: headline, like: 0 })
  const confidence = Math.min(0.99, Math.max(0.05, 0.6 + own - rival.like))
  const name = rival.like > own ? (rival.other.en ?? rival.other.zh) : undefined
  return name === undefined ? { confidence } : { confidence, fitsBetter: name }
}
