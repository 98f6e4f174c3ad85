import type { Language } from '../../../archive/languages.ts'
import type { BilingualName } from '../../../archive/places.ts'
import { sentenceEnd } from '../../lineText.ts'
import { positionOf } from '../../read/sourceLine.ts'
import type { PrintedDay } from '../dates/printedDay.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import { bulletStart } from '../segment/endsParagraph.ts'
import { joinLines } from '../segment/joinHyphenation.ts'
import { type Headline, joinHeadlines, type NumberedBlock } from './headlines.ts'
import { joinTranslations } from './joinTranslations.ts'
import { isText, matchBodies } from './matchBodies.ts'
import { blocksOf, matchLinks, type OwnedBlock } from './matchLinks.ts'
import type { PrintedParagraph, PrintedStory, Unplaced } from './printedStory.ts'
import { sectionAt, sectionStarts } from './sections.ts'
import { readSources } from './sources.ts'
import { unplaced } from './unplaced.ts'

const leastCut = 20

export type Assembled = {
  readonly stories: readonly AssembledStory[]
  /** The sources of the complete issue. */
  readonly sources: BilingualName[]
  readonly unplaced: Unplaced[]
}

export type AssembledStory = PrintedStory & { readonly sources: BilingualName[] }

/**
 * Makes stories from headlines and the blocks that belong to them, in the order of the headlines.
 * @param dateOf the date of a printed day, which may lack its year, as `YYYY-MM-DD`
 */
export function assemble(labelled: readonly LabelledBlock[], dateOf: (day: PrintedDay) => string): Assembled {
  const numbered = labelled.map((block, at) => ({ ...block, at }))
  const { headlines, strayDates } = joinHeadlines(numbered)
  const blocks = ownedBlocks(numbered, headlines)
  const { links, left } = matchLinks(blocks, headlines)
  const sections = sectionStarts(blocks)
  const printed = headlines.map((headline, index): PrintedStory => {
    const own = blocksOf(index, blocks)
    const texts = own.filter(isText)
    const day = headline.day ?? texts.find((block) => block.day)?.day
    return {
      headline,
      date: day && dateOf(day),
      section: sectionAt(sections, headline.at),
      bodies: { ...bodyIn('en', texts), ...bodyIn('zh', texts) },
      link: links[index],
      sourceLines: own.filter(({ label }) => label === 'sources'),
    }
  })
  const stories = joinTranslations(printed.filter(hasBody))
  const named = new Set(stories.flatMap(({ sourceLines }) => sourceLines))
  const sources = readSources(
    stories.map(({ sourceLines }) => sourceLines),
    blocks.filter((block) => block.label === 'sources' && !named.has(block)),
  )
  const lost = blocks.filter((block) => isText(block) && block.story === undefined)
  return {
    stories: stories.map((story, index) => ({ ...story, sources: sources.ofStories[index] ?? [] })),
    sources: sources.ofIssue,
    unplaced: [
      ...strayDates.map((block) => unplaced(block, 'reason.strayDate')),
      ...lost.map((block) => unplaced(block, 'reason.noHeadline')),
      ...left.map((block) => unplaced(block, 'reason.strayLink')),
      ...sources.left.map((block) => unplaced(block, 'reason.unpairedSources')),
      ...printed.filter((story) => !hasBody(story)).map(bodiless),
    ],
  }
}

/** The blocks with their stories: in a head, that of the headline above, else that of the paragraph above. */
function ownedBlocks(blocks: readonly NumberedBlock[], headlines: readonly Headline[]): OwnedBlock[] {
  const matched = matchBodies(blocks, headlines)
  let ofText: number | undefined
  return blocks.map((block) => {
    ofText = matched.get(block.at) ?? ofText
    const ofHead = headlines.findLastIndex(({ at }) => at <= block.at)
    if (block.place === 'head') return { ...block, story: ofHead === -1 ? undefined : ofHead }
    // The line that names the sources of a story may be below an advertisement.
    const isOfText = block.place === 'in' || block.label === 'sources'
    return { ...block, story: isOfText ? ofText : undefined }
  })
}

function hasBody({ bodies }: PrintedStory): boolean {
  return bodies.en !== undefined || bodies.zh !== undefined
}

function bodiless({ headline, date, link }: PrintedStory): Unplaced {
  const text = [headline.en, headline.zh, date, link?.address].filter((part) => part !== undefined).join('\n')
  return { text, position: positionOf(headline), reason: 'reason.noBody', expected: true }
}

/** In letters. */
const longestHeadline = 120

function mayBeHeadline({ isSetUnlike, text, label }: LabelledBlock): boolean {
  const isLine = label === 'subheading' || (text.length <= longestHeadline && !sentenceEnd.test(text))
  return isSetUnlike && isLine
}

/** The paragraphs in a language. A block continues the paragraph above it if a page or a column has cut it. */
function bodyIn(language: Language, texts: readonly LabelledBlock[]): PrintedStory['bodies'] {
  const own = texts.filter((block) => (block.language ?? 'en') === language)
  const paragraphs: (PrintedParagraph & { readonly whole: boolean })[] = []
  for (const block of own) {
    const above = paragraphs.at(-1)
    const text = block.text.replace(bulletStart, '')
    const whole = block.hasReadMore || block.label === 'subheading' || block.part === 'listItem'
    if (above && isCut(above) && text === block.text && block.part !== 'listItem') {
      const joined = joinLines([above.text, text], language)
      paragraphs.splice(-1, 1, { ...above, text: joined, whole, mayBeHeadline: false })
    } else paragraphs.push({ text, position: positionOf(block), whole, mayBeHeadline: mayBeHeadline(block) })
  }
  return paragraphs.length === 0 ? {} : { [language]: paragraphs }
}

/** Whether a page or a column cut a paragraph: it is no subheading or list item, and does not end a sentence. */
function isCut({ text, whole }: { readonly text: string; readonly whole: boolean }): boolean {
  return !whole && text.length > leastCut && !sentenceEnd.test(text) && !/[:：;；]$/.test(text)
}
