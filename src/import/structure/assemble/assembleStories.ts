import { positionOf } from '../../read/sourceLine.ts'
import type { RoledBlock } from '../label/labelBlocks.ts'
import type { DateOf } from './dateOf.ts'
import { draftOf } from './draftOf.ts'
import { joinHeadlines } from './headlines.ts'
import { joinTranslations } from './joinTranslations.ts'
import { matchBodies } from './matchBodies.ts'
import { matchLinks } from './matchLinks.ts'
import type { PrintedStory, Unplaced } from './printedStory.ts'
import { similarityAmong } from './similarity.ts'
import { unplaced } from './unplaced.ts'

export type Assembled = { readonly drafts: PrintedStory[]; readonly unplaced: Unplaced[] }

/** Makes stories from headlines, bodies and addresses, in the order of the headlines. */
export function assemble(blocks: readonly RoledBlock[], dateOf: DateOf): Assembled {
  const { headlines, strayDates } = joinHeadlines(blocks, dateOf)
  const similarity = similarityAmong(blocks.flatMap(({ role, text }) => (role === 'body' ? [text] : [])))
  const matched = matchBodies(blocks, headlines, similarity)
  const input = { blocks, headlines, matched }
  const { links, left } = matchLinks(input, similarity)
  const whole = headlines.map((headline, index) => draftOf(headline, index, input, links, similarity, dateOf))
  const found = new Set(matched.map(({ block }) => block))
  const lost = blocks.filter((block) => block.role === 'body' && !found.has(block))
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
