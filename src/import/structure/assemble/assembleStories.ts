import type { Language } from '../../../archive/languages.ts'
import { sentenceEnd } from '../../lineText.ts'
import { positionOf } from '../../read/sourceLine.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import { bulletStart } from '../segment/endsParagraph.ts'
import { joinLines } from '../segment/joinHyphenation.ts'
import { type DateOf, type Headline, joinHeadlines } from './headlines.ts'
import { joinTranslations } from './joinTranslations.ts'
import { type MatchedParagraph, matchBodies } from './matchBodies.ts'
import { type MatchedLink, type MatchInput, matchLinks } from './matchLinks.ts'
import type { PrintedStory, Unplaced } from './printedStory.ts'
import { unplaced } from './unplaced.ts'

const leastCut = 20

export type Assembled = { readonly drafts: PrintedStory[]; readonly unplaced: Unplaced[] }

/** Makes stories from headlines, bodies and addresses, in the order of the headlines. */
export function assemble(blocks: readonly LabelledBlock[], dateOf: DateOf): Assembled {
  const { headlines, strayDates } = joinHeadlines(blocks, dateOf)
  const matched = matchBodies(blocks, headlines)
  const input = { blocks, headlines, matched }
  const { links, left } = matchLinks(input)
  const whole = headlines.map((headline, index) => draftOf(headline, index, input, links, dateOf))
  const found = new Set(matched.map(({ block }) => block))
  const lost = blocks.filter((block) => block.label === 'body' && !found.has(block))
  return {
    drafts: joinTranslations(whole.filter(hasBody)),
    unplaced: [
      ...strayDates.map((block) => unplaced(block, 'reason.strayDate')),
      ...lost.map((block) => unplaced(block, 'reason.noHeadline')),
      ...left.map((block) => unplaced(block, 'reason.strayLink')),
      ...whole.filter((draft) => !hasBody(draft)).map(bodiless),
    ],
  }
}

function hasBody({ bodies }: PrintedStory): boolean {
  return bodies.en !== undefined || bodies.zh !== undefined
}

function bodiless({ headline, link }: PrintedStory): Unplaced {
  const text = [headline.en, headline.zh, headline.date, link?.address]
    .filter((part) => part !== undefined)
    .join('\n')
  return { text, position: positionOf(headline), reason: 'reason.noBody', expected: true }
}

/** The story of a headline: its bodies, its link, and its date if a dateline gives one. */
function draftOf(
  headline: Headline,
  index: number,
  { matched }: MatchInput,
  links: readonly MatchedLink[],
  dateOf: DateOf,
): PrintedStory {
  const bodyIn = (language: Language) => {
    const own = matched.filter((one) => one.headline === index && (one.block.language ?? 'en') === language)
    if (own.length === 0) return {}
    const merged = paragraphsOf(own, language)
    const paragraphs = merged.map(({ text }) => text)
    const positions = merged.map(({ position }) => position)
    const doubts = own.flatMap(({ block }) =>
      mayBeHeadline(block) ? [{ text: block.text, position: positionOf(block) }] : [],
    )
    return { [language]: { paragraphs, positions, doubts } }
  }
  const link = links.find((one) => one.headline === index)
  const day = matched.find((one) => one.headline === index && one.block.day)?.block.day
  const dated =
    headline.date === undefined && day !== undefined ? { ...headline, date: dateOf(day) } : headline
  return { headline: dated, bodies: { ...bodyIn('en'), ...bodyIn('zh') }, ...(link ? { link } : {}) }
}

/** In letters. */
const longestHeadline = 120

function mayBeHeadline({ isSetUnlike, text, label }: LabelledBlock): boolean {
  const isLine = label === 'subheading' || (text.length <= longestHeadline && !sentenceEnd.test(text))
  return isSetUnlike && isLine
}

/** The paragraphs of the blocks. A block continues the paragraph above it if a page or a column has cut it. */
function paragraphsOf(
  matched: readonly MatchedParagraph[],
  language: Language,
): { text: string; position: string }[] {
  const paragraphs: { text: string; position: string; whole: boolean }[] = []
  for (const { block } of matched) {
    const above = paragraphs.at(-1)
    const text = block.text.replace(bulletStart, '')
    const whole = block.hasReadMore || block.label === 'subheading' || block.part === 'listItem'
    if (above && isCut(above) && text === block.text && block.part !== 'listItem') {
      above.text = joinLines([above.text, text], language)
      above.whole = whole
    } else paragraphs.push({ text, position: positionOf(block), whole })
  }
  return paragraphs
}

/** Whether a page or a column cut a paragraph: it is no subheading or list item, and does not end a sentence. */
function isCut({ text, whole }: { readonly text: string; readonly whole: boolean }): boolean {
  return !whole && text.length > leastCut && !sentenceEnd.test(text) && !/[:：;；]$/.test(text)
}
