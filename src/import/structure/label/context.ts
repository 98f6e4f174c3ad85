import { displayWidth, sentenceEnd } from '../../lineText.ts'
import type { Block } from '../segment/block.ts'
import { isTitleCase } from '../segment/sameType.ts'
import type { ParsedBlock } from './parsedBlock.ts'
import { repeatsAmong } from './repeats.ts'
import { type Cue, cuesOf } from './wordCues.ts'

/** How many blocks must have a day before a missing one means something. */
const usual = 4
/** How many lines of a story's head may be above or below one of its headlines. */
const farthest = 3
const longestHead = 200
const longestTitle = 120
/** From this share of blocks on, all blocks count as having a property. */
const nearlyAll = 0.9

/** What the neighbours of a block say about it. */
export type Context = ReturnType<typeof contextsOf>[number]

/** Each block with its context. */
export function contextsOf(blocks: readonly ParsedBlock[]) {
  const nearby = datesNear(blocks)
  const under = headingsAbove(nearby)
  const repeats = repeatsAmong(blocks)
  const spaced = blocks.filter(({ gap }) => gap).length >= blocks.length * nearlyAll
  return nearby.map((one, index) => ({
    ...one,
    repeat: repeats[index],
    /** The kind of the heading above it, if that is not a story's heading. */
    underHeading: under[index],
    /** Whether a short line in the other language, perhaps its translation, is directly above or below it. */
    isTranslated:
      areOfTwo(blocks[index - 1], one.block, spaced) || areOfTwo(one.block, blocks[index + 1], spaced),
    ...endAt(blocks, index),
  }))
}

/** @param spaced whether all blocks have white space above, so that it means nothing */
function areOfTwo(above: Block | undefined, below: Block | undefined, spaced: boolean): boolean {
  if (!above || !below || (below.gap && !spaced) || above.kind !== 'text' || below.kind !== 'text')
    return false
  return Math.max(above.text.length, below.text.length) <= longestTitle && above.language !== below.language
}

/** How many blocks below are searched for the next block of a language. */
const nearest = 6

function nextInLanguage(blocks: readonly Block[], index: number): Block | undefined {
  const below = blocks.slice(index + 1, index + 1 + nearest)
  return below.find(({ kind, language }) => kind === 'text' && language === blocks[index]?.language)
}

/** How a block ends, by the next text of its language. */
function endAt(blocks: readonly Block[], index: number) {
  const [block, next] = [blocks[index], nextInLanguage(blocks, index)]
  if (!block || !next) return { isLast: false, isContinued: false }
  const isHigher = next.box !== undefined && block.box !== undefined && next.box.y < block.box.y
  const isLast = next.page !== block.page || isHigher
  const isCut = startsSmall(next.text) || (isLast && isCutBefore(block, next))
  return {
    /** Whether a page or a column ends below it, so that it may be cut there. */
    isLast,
    /**
     * Whether its text continues with a small letter, directly below or after the end of a page or column; or, after
     * such an end, with a word that did not fit into its last line.
     */
    isContinued: isCut && (isLast || next === blocks[index + 1]),
  }
}

/** In columns: two characters, because a punctuation mark may not begin a line. */
const chineseWord = 4

function isCutBefore({ text, hasReadMore, room, look, ...block }: Block, next: Block): boolean {
  if (room === undefined || hasReadMore || sentenceEnd.test(text) || block.heading || next.heading)
    return false
  const word = block.language === 'zh' ? chineseWord : displayWidth(/^\S+/.exec(next.text)?.[0] ?? '') + 1
  return word > room && look?.size === next.look?.size && look?.bold === next.look?.bold
}

/** Whether a text begins with a small letter. A small letter before a capital begins a name: `iPhone`. */
function startsSmall(text: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(text)
}

type Nearby = {
  readonly block: ParsedBlock
  /** Whether it has a day in it, beside it or in the dateline of the text below. */
  readonly isDated: boolean
  /** Whether it has no day although most stories of the newsletter have one. */
  readonly lacksDate: boolean
}

/** Whether the short blocks around each block have days, up to the texts above and below. */
function datesNear(blocks: readonly ParsedBlock[]): Nearby[] {
  const isShort = blocks.map(({ kind, parts: { text } }) => {
    return kind !== 'text' || (text.length <= longestHead && !/[。.][^.。]*[。.]/.test(text))
  })
  // A day before the words belongs to an event in a list.
  const dated = blocks.map(({ kind, parts }) => kind === 'date' || (parts.date && !parts.dateFirst))
  const datelines = blocks.map(({ undated }) => undated.date !== undefined)
  const areDated = [...dated, ...datelines].filter(Boolean).length >= usual
  return blocks.map((block, index) => {
    const own = [index, ...reach(isShort, index, -1), ...reach(isShort, index, 1)]
    const isDated = own.some((at) => dated[at]) || datelines[Math.max(...own) + 1] === true
    return { block, isDated, lacksDate: areDated && !isDated }
  })
}

/** Whether a block reads like a headline, whatever its type. */
function isTitle({ kind, text }: Block): boolean {
  if (kind !== 'text' || text.length > longestTitle) return false
  return !sentenceEnd.test(text) || (isTitleCase(text) && !/[.!?]\s+\p{Lu}/u.test(text))
}

/** The indexes of short blocks next to one, in one direction. */
function reach(isShort: readonly boolean[], index: number, step: -1 | 1): number[] {
  const reached: number[] = []
  for (let at = index + step; isShort[at] && reached.length < farthest; at += step) reached.push(at)
  return reached
}

/** The cues of headings above text that is not part of a story. */
const headings = ['advert', 'contact', 'events', 'greeting', 'mailing'] as const satisfies readonly Cue[]
type Heading = (typeof headings)[number]

/** In columns. */
const longestHeading = 60
const longestText = 320
/** How many blocks one heading may have. A list of events may be longer than an advertisement. */
const most = { advert: 6, contact: 8, events: 40, greeting: 5, mailing: 6 } as const
/** Lists that may close a newsletter, with days and names that look like headlines. */
const lists: ReadonlySet<Heading> = new Set(['contact', 'events'] as const)
/** In columns: a name below a letter or above an advertisement is shorter than this, and may be a heading. */
const longestSignature = 24
/** In columns: a longer text, or two sentences, is the body of a story and not an entry of such a list. */
const longestEntry = 120

/**
 * For each block, the heading of an advertisement, a calendar or the like that it is under. The heading's
 * part ends where a story may begin, and at a longer text. A list below the last body of all does not end.
 */
function headingsAbove(nearby: readonly Nearby[]): (Heading | undefined)[] {
  const bodies = nearby.flatMap(({ block }, index) => (isBody(block) ? [index] : []))
  const [firstBody = 0] = bodies
  const lastBody = bodies.at(-1) ?? -1
  let open: { readonly heading: Heading; readonly at: number } | undefined
  return nearby.map((one, index) => {
    const found = headingOf(one.block)
    // "View in browser" at the top heads nothing.
    const heading = found === 'mailing' && index < firstBody ? undefined : found
    const named = open?.heading === 'greeting' || (open?.heading === 'advert' && index - open.at === 1)
    const isOver =
      endsList(one, open?.heading, named) || (open !== undefined && index - open.at > most[open.heading])
    const isAtEnd = open !== undefined && open.at > lastBody && lists.has(open.heading)
    const under = isOver && !isAtEnd ? undefined : open?.heading
    open = heading ? { heading, at: index } : under && open
    return under
  })
}

/** Matches what a day or an hour begins: `Friday 17 April, 19:30: songs`. */
const timeFirst = /^[^:：]{0,30}\d[^:：]*[:：]/

/** Whether a block is the body of a story: an entry of a list has one short sentence, or begins with its day. */
function isBody({ kind, text, heading, parts }: ParsedBlock): boolean {
  if (kind !== 'text') return false
  const isEntry = heading || parts.dateFirst || timeFirst.test(text) || displayWidth(text) <= longestHeading
  if (!isEntry && sentenceEnd.test(text)) return true
  return displayWidth(text) > longestEntry || /[。！？](?!$)|[.!?]\s+\p{Lu}/u.test(text)
}

function headingOf({ text, kind }: Block): Heading | undefined {
  if (kind !== 'text' || displayWidth(text) > longestHeading || sentenceEnd.test(text)) return undefined
  const cues = cuesOf(text)
  return cues.has('offer') ? 'advert' : headings.find((heading) => cues.has(heading))
}

function endsList({ block, isDated, lacksDate }: Nearby, open: Heading | undefined, named: boolean): boolean {
  if (displayWidth(block.text) > longestText) return true
  if (block.parts.dateFirst || lacksDate) return false
  if (named && !isDated && displayWidth(block.text) < longestSignature) return false
  if (block.heading || block.parts.number !== undefined) return true
  return isTitle(block) && (isDated || open === 'advert')
}
