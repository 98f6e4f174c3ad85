import { invariant } from '../../../archive/invariant.ts'
import { displayWidth } from '../../displayWidth.ts'
import type { LineLook } from '../../read/sourceLine.ts'
import { sentenceEnd } from '../../sentenceEnd.ts'
import type { Undated } from '../dates/dateline.ts'
import type { Block } from '../segment/block.ts'
import type { HeadlineParts } from '../segment/headlineParts.ts'
import { isTitleCase } from '../segment/sameType.ts'
import { type Cue, cuesOf } from './wordCues.ts'

/** What the neighbours of a block tell of it. */
export type Context = {
  /** Whether a short line in the other language stands directly above or below it: perhaps its translation. */
  readonly isTranslated: boolean
  /** Whether a page or a column ends below it, so that it may be cut there. */
  readonly isLast: boolean
  /** Whether the text below, or beyond a page's end, goes on with a small letter. */
  readonly isContinued: boolean
  /** Whether a day stands in it, beside it or in the dateline of the text below. */
  readonly isDated: boolean
  readonly isNumbered: boolean
  /** Whether it has no day although most stories of the newsletter have one. */
  readonly lacksDate: boolean
  readonly lacksNumber: boolean
  /** The kind of heading under which it stands, if that is none of a story. */
  readonly underHeading: Heading | undefined
}

/** How many blocks must have a day or a number before its lack tells something. */
const usual = 4
/** How many lines a story's head has above or below one of its headlines. */
const farthest = 3
const longestHead = 200
const longestTitle = 120
/** The share of blocks from which on a property is that of all. */
const nearlyAll = 0.9

/** @param undated the blocks' texts without their datelines */
export function contextsOf(
  blocks: readonly Block[],
  parts: readonly HeadlineParts[],
  undated: readonly Undated[],
): Context[] {
  const dates = nearbyDates(blocks, parts, undated)
  const under = headingsAbove(blocks, parts, dates)
  const spaced = blocks.filter(({ gap }) => gap).length >= blocks.length * nearlyAll
  return blocks.map((block, index) => ({
    isTranslated: areOfTwo(blocks[index - 1], block, spaced) || areOfTwo(block, blocks[index + 1], spaced),
    isLast: isLast(blocks, index),
    isContinued: isContinued(blocks, index),
    ...invariant(dates[index], 'days nearby'),
    underHeading: under[index],
  }))
}

/** @param spaced whether white space is above all blocks, so that it tells nothing */
function areOfTwo(above: Block | undefined, below: Block | undefined, spaced: boolean): boolean {
  if (!above || !below || (below.gap && !spaced) || above.kind !== 'text' || below.kind !== 'text')
    return false
  return Math.max(above.text.length, below.text.length) <= longestTitle && above.language !== below.language
}

/** How far down the next block of a language is looked for. */
const nearest = 6

function nextInLanguage(blocks: readonly Block[], index: number): Block | undefined {
  const below = blocks.slice(index + 1, index + 1 + nearest)
  return below.find(({ kind, language }) => kind === 'text' && language === blocks[index]?.language)
}

/** Whether the next text of a block's language stands on another page, or higher up on its page. */
function isLast(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  const next = nextInLanguage(blocks, index)
  if (!block || !next || next.page !== block.page) return next !== undefined
  return next.box !== undefined && block.box !== undefined && next.box.y < block.box.y
}

/**
 * Whether its text goes on: with a small letter, directly below it or where a page or a column has cut it; or there with
 * a word that did not fit into its last line.
 */
function isContinued(blocks: readonly Block[], index: number): boolean {
  const next = nextInLanguage(blocks, index)
  const [block, last] = [blocks[index], isLast(blocks, index)]
  if (!block || !next || !(last || next === blocks[index + 1])) return false
  return startsSmall(next.text) || (last && isCutBefore(block, next))
}

/** In columns: two characters, since a mark may not begin a line. */
const chineseWord = 4

function isCutBefore({ text, hasReadMore, room, ...block }: Block, next: Block): boolean {
  if (room === undefined || hasReadMore || sentenceEnd.test(text) || block.heading || next.heading)
    return false
  const word = block.language === 'zh' ? chineseWord : displayWidth(/^\S+/.exec(next.text)?.[0] ?? '') + 1
  return word > room && isSetLike(block.look, next.look)
}

function isSetLike(one: LineLook | undefined, other: LineLook | undefined): boolean {
  return one?.size === other?.size && one?.colour === other?.colour && one?.bold === other?.bold
}

/** Whether a text begins with a small letter. One before a capital begins a name: `iPhone`. */
export function startsSmall(text: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(text)
}

type Nearby = Pick<Context, 'isDated' | 'isNumbered' | 'lacksDate' | 'lacksNumber'>

/** The days and numbers of the short blocks around each, up to the text above and below. */
function nearbyDates(
  blocks: readonly Block[],
  parts: readonly HeadlineParts[],
  undated: readonly Undated[],
): Nearby[] {
  const isShort = blocks.map(({ kind }, index) => {
    const words = parts[index]?.text ?? ''
    return kind !== 'text' || (words.length <= longestHead && !/[。.][^.。]*[。.]/.test(words))
  })
  // A day before the words is that of an event in a list.
  const dated = blocks.map(
    ({ kind }, index) => kind === 'date' || (parts[index]?.date !== undefined && !parts[index].dateFirst),
  )
  const datelines = undated.map(({ date }) => date !== undefined)
  const numbered = parts.map(({ number, text }) => number !== undefined && text.length <= longestTitle)
  const areDated = [...dated, ...datelines].filter(Boolean).length >= usual
  const areNumbered = numbered.filter(Boolean).length >= usual
  return blocks.map((_, index) => {
    const own = [index, ...reach(blocks, isShort, index, -1), ...reach(blocks, isShort, index, 1)]
    const isDated = own.some((at) => dated[at]) || datelines[Math.max(...own) + 1] === true
    const isNumbered = own.some((at) => numbered[at])
    return { isDated, isNumbered, lacksDate: areDated && !isDated, lacksNumber: areNumbered && !isNumbered }
  })
}

/** Whether a block reads like a headline, where none is set as one. */
function isTitle({ kind, text }: Block): boolean {
  if (kind !== 'text' || text.length > longestTitle) return false
  return !sentenceEnd.test(text) || (isTitleCase(text) && !/[.!?]\s+\p{Lu}/u.test(text))
}

/** The indexes of the short blocks next to one, in one direction. Beyond plain text, a heading is that of another head. */
function reach(blocks: readonly Block[], isShort: readonly boolean[], index: number, step: -1 | 1): number[] {
  const reached: number[] = []
  for (let at = index + step; isShort[at] && reached.length < farthest; at += step) {
    const passesText = reached.some((one) => blocks[one]?.kind === 'text' && !blocks[one].heading)
    if (passesText && blocks[at]?.heading) break
    reached.push(at)
  }
  return reached
}

/** What a heading of something beside the stories says. */
const headings = ['advert', 'contact', 'events', 'greeting', 'mailing'] as const satisfies readonly Cue[]
type Heading = (typeof headings)[number]

/** In columns. */
const longestHeading = 60
const longestText = 320
/** How many blocks may stand under one heading. A list of events may be longer than an advertisement. */
const most = { advert: 6, contact: 8, events: 40, greeting: 5, mailing: 6 } as const
/** Lists that may close a newsletter, with days and names that look like headlines. */
const lists: ReadonlySet<Heading> = new Set(['contact', 'events'] as const)
/** In columns: a name or an office below a letter may be set as a heading. */
const longestSignature = 24
/** In columns: the body of a story, or at least two sentences, is no entry of such a list. */
const longestEntry = 120

/**
 * Under which heading of an advertisement, a calendar and the like each block stands. That ends where a story may begin,
 * and at a text that is longer than such have, but for a list below the last body of all.
 */
function headingsAbove(
  blocks: readonly Block[],
  parts: readonly HeadlineParts[],
  nearby: readonly Nearby[],
): (Heading | undefined)[] {
  const lastBody = blocks.findLastIndex(isBody)
  let open: { readonly heading: Heading; readonly at: number } | undefined
  return blocks.map((block, index) => {
    const heading = headingOf(block)
    const [own, beside] = [parts[index], nearby[index]]
    const ends = own === undefined || beside === undefined || endsList(block, own, beside, open?.heading)
    const isOver = ends || (open !== undefined && index - open.at > most[open.heading])
    const isAtEnd = open !== undefined && open.at > lastBody && lists.has(open.heading)
    const under = isOver && !isAtEnd ? undefined : open?.heading
    open = heading ? { heading, at: index } : under && open
    return under
  })
}

function isBody({ kind, text }: Block): boolean {
  return kind === 'text' && (displayWidth(text) > longestEntry || /[。！？](?!$)|[.!?]\s+\p{Lu}/u.test(text))
}

function headingOf({ text, kind }: Block): Heading | undefined {
  if (kind !== 'text' || displayWidth(text) > longestHeading) return undefined
  const cues = cuesOf(text)
  return headings.find((heading) => cues.has(heading))
}

function endsList(
  block: Block,
  { dateFirst, number }: HeadlineParts,
  { isDated, isNumbered, lacksDate, lacksNumber }: Nearby,
  open: Heading | undefined,
): boolean {
  if (displayWidth(block.text) > longestText) return true
  if (dateFirst || lacksDate || lacksNumber) return false
  if (open === 'greeting' && !isDated && displayWidth(block.text) < longestSignature) return false
  if (block.heading || number !== undefined) return true
  return isTitle(block) && (isDated || isNumbered || open === 'advert')
}
