import { displayWidth } from '../../../text/displayWidth.ts'
import type { HeadlineParts } from '../../headlineParts.ts'
import type { Block } from '../../lines/block.ts'
import { type Cue, cuesOf } from '../../lines/wordCues.ts'
import { type Company, isTitle } from './company.ts'

/** What a heading of something beside the stories says. */
const openers = ['advert', 'contact', 'events', 'mailing'] as const satisfies readonly Cue[]
export type Opener = (typeof openers)[number]

/** In columns. */
const longestOpener = 60
const longestText = 320
/** How many blocks may stand under one heading. A list of events may be longer than an advertisement. */
const most = { advert: 6, contact: 8, events: 40, mailing: 6 } as const

/** Lists that may close a newsletter, with days and names that look like headlines. */
const lists: ReadonlySet<Opener> = new Set(['contact', 'events'] as const)
/** In columns: the body of a story, or at least two sentences, is no entry of such a list. */
const longestEntry = 120

/**
 * Under which heading of an advertisement, a calendar and the like each block stands. That ends where a story may begin,
 * and at a text that is longer than such have, but for a list below the last body of all.
 */
export function beneathAmong(
  blocks: readonly Block[],
  parts: readonly HeadlineParts[],
  company: readonly Company[],
): (Opener | undefined)[] {
  const lastBody = blocks.findLastIndex(isBody)
  let open: { readonly opener: Opener; readonly at: number } | undefined
  return blocks.map((block, index) => {
    const opener = openerOf(block)
    const own = parts[index]
    const beside = company[index]
    const ends = own === undefined || beside === undefined || ended(block, own, beside, open)
    const isOver = ends || (open !== undefined && index - open.at > most[open.opener])
    const isAtEnd = open !== undefined && open.at > lastBody && lists.has(open.opener)
    const beneath = isOver && !isAtEnd ? undefined : open?.opener
    open = opener ? { opener, at: index } : beneath && open
    return beneath
  })
}

function isBody({ kind, text }: Block): boolean {
  return kind === 'text' && (displayWidth(text) > longestEntry || /[。！？](?!$)|[.!?]\s+\p{Lu}/u.test(text))
}

function openerOf({ text, kind }: Block): Opener | undefined {
  if (kind !== 'text' || displayWidth(text) > longestOpener) return undefined
  const cues = cuesOf(text)
  return openers.find((opener) => cues.has(opener))
}

function ended(
  block: Block,
  { dateFirst, number }: HeadlineParts,
  { dated, dateless, numbered, undated, unnumbered }: Company,
  open: { readonly opener: Opener } | undefined,
): boolean {
  const width = displayWidth(block.text)
  if (width > longestText) return true
  if (dateFirst || (undated && !dateless) || unnumbered) return false
  if (block.heading || number !== undefined) return true
  return isTitle(block) && (dated || numbered || open?.opener === 'advert')
}
