import { type Language, languages } from '../../../archive/languages.ts'
import { hasBothScripts } from '../../../archive/script.ts'
import { displayWidth, sentenceEnd } from '../../lineText.ts'
import { countOf, mostCommon } from '../../mostCommon.ts'
import { publication } from '../dates/loneDate.ts'
import type { Block } from '../segment/block.ts'
import { isTitleCase } from '../segment/sameType.ts'
import { type Context, contextsOf } from './context.ts'
import { type ParsedBlock, parseBlocks } from './parsedBlock.ts'
import { type Cue, cuesOf } from './wordCues.ts'

/** How many headings must follow, so that they can be the headlines. */
const leastHeadings = 3

/** A block, and the names of the features that it and its neighbours have before it has a label. */
export type Observed = { readonly block: ParsedBlock; readonly features: ReadonlySet<string> }

const outside = [
  'advert',
  'closing',
  'contact',
  'contents',
  'events',
  'greeting',
  'mailing',
  'imprint',
  'month',
  'offer',
  'title',
] as const

const promotions = ['advert', 'contents', 'events', 'offer'] as const

const shortInBoth =
  /^(?:[\p{Script=Latin}\s&'’-]{2,24}[\s|/·]*\p{Script=Han}{2,8}|\p{Script=Han}{2,8}[\s|/·]*[\p{Script=Latin}\s&'’-]{2,24})$/u

/** In columns: shorter lines are rather names of sections than headlines. */
const leastTitle = { en: 28, zh: 14 } as const

/** The name of a writer, perhaps with a place. */
const names = {
  en: '(?:\\p{Lu}[\\p{L}’.-]+(?: \\p{Lu}[\\p{L}’.-]+){1,2}|(?:\\p{Lu}\\.){2,3})(?:(?:,| in) \\p{L}{2,20})?',
  zh: '\\p{Script=Han}{2,5}(?:[，,]\\p{Script=Han}{2,6})?',
} as const

/** In columns: a table of figures has narrow cells, while a layout table has wide ones. */
const widestCell = 30

/** The share of cells that may be wider. */
const wideCells = 0.2

/** Words of a title count only in this many blocks at the start. */
const titleBlocks = 8

/** Words of an imprint count only in this many blocks at the end. */
const endBlocks = 6

/** By how much of the size of most text small type is smaller. */
const smallScale = 0.9

/** Observes each block and its neighbours. */
export function observe(blocks: readonly Block[]): Observed[] {
  const whole = observeWhole(parseBlocks(blocks))
  return contextsOf(whole.blocks).map((context, index) => {
    const { block } = context
    const cues = cuesAt(block, index, whole)
    const features = featuresOf(context, index, whole, cues)
    const found = Object.entries(features).flatMap(([name, has]) => (has ? [name] : []))
    return { block, features: new Set([...found, ...[...cues].map((cue) => `${cue}Words`)]) }
  })
}

type Whole = ReturnType<typeof observeWhole>

/** What is found in the complete newsletter. */
function observeWhole(blocks: readonly ParsedBlock[]) {
  return {
    blocks,
    tabular: tabularAmong(blocks),
    usualSize: mostCommon(blocks, ({ look }) => look?.size) ?? 0,
    datedBehind: datedBehindIn(blocks),
    firstHeadline: firstHeadlineIn(blocks),
    credits: creditsIn(blocks),
  }
}

function featuresOf(context: Context, index: number, whole: Whole, cues: ReadonlySet<Cue>) {
  return {
    ...textFeatures(context, whole),
    ...placeFeatures(context, index, whole),
    outsideWords: outside.some((cue) => cues.has(cue)),
    promotionWords: promotions.some((cue) => cues.has(cue)),
  }
}

/** The name of a property that a block has or lacks. */
export type Feature = keyof ReturnType<typeof featuresOf> | `${Cue}Words`

function textFeatures(context: Context, whole: Whole) {
  const { block } = context
  const { parts } = block
  // Newsletters that print the days of their stories after the last sentences.
  const isDatedBehind = !block.heading && !parts.both && whole.datedBehind.has(block.language)
  const { sentences, isEnded, isUnfinished } = endOf(block, isDatedBehind)
  const width = displayWidth(block.text)
  const titleWidth = displayWidth(parts.both?.en ?? parts.text)
  const isShort = titleWidth < leastTitle[block.language ?? 'en']
  // It has a number but is not set as a heading, as more lines of its language are.
  const isListed = !block.heading && parts.number !== undefined && isHeaded(block, whole)
  const isBullet = block.part === 'listItem' || bullet.test(block.text)
  const isMidSentence = midSentence.test(block.text)
  const isOpen = !isEnded && !isMidSentence && !block.hasReadMore && !isBullet
  return {
    always: true,
    heading: block.heading,
    short: isShort,
    ...widthFeatures(width, titleWidth),
    twoSentences: sentences > 1,
    stop: isEnded,
    openEnd: isOpen,
    cut: isOpen && !context.isLast && !context.isContinued,
    unfinished: isUnfinished,
    // An item of a list, or the words above one. `Events:` set as a heading is neither.
    midSentence: isMidSentence && !block.heading,
    // A heading above stories: `Members 会员`.
    shortInBoth: parts.both === undefined && shortInBoth.test(block.text),
    titleCase: !/\p{Script=Han}/u.test(block.text) && isTitleCase(block.text),
    bullet: isBullet || isListed,
    dated: parts.date !== undefined && !isDatedBehind,
    numbered: parts.number !== undefined && !isListed,
    translated: context.isTranslated,
    continued: context.isContinued,
    nearDateSentence: context.isDated && width < 100 && sentences < 2,
    lacksDate: context.lacksDate && isShort,
  }
}

/** In columns. `titleWidth`: of the headline without date and number, or of its English part. */
function widthFeatures(width: number, titleWidth: number) {
  return {
    narrow: width < 9,
    belowTwentyFour: width < 24,
    belowFifty: width < 50,
    overEighty: width > 80,
    overHundred: width > 120,
    overTwoHundred: width > 220,
    titleBelowThirty: titleWidth < 30,
    titleOverForty: titleWidth > 40,
  }
}

function placeFeatures({ block, repeat, underHeading }: Context, index: number, whole: Whole) {
  const { blocks, tabular, usualSize, firstHeadline } = whole
  const linked = isLinked(block)
  return {
    underHeading: underHeading !== undefined,
    underAdvert: underHeading === 'advert',
    underEvents: underHeading === 'events',
    repeated: repeat !== undefined,
    listing: repeat === 'listing',
    quoted: repeat === 'quoted',
    recurs: repeat === 'recurs',
    linked,
    recurringLink: linked && repeat === 'recurs',
    tabular: tabular.has(block) && repeat !== 'listing',
    // One of several questions near each other, as in an interview.
    question: isOfQuestions(blocks, index),
    // Smaller than most text, as names of sections and captions are.
    small: (block.look?.size ?? usualSize) < usualSize * smallScale,
    // The line below a headline that sums a story up.
    deck: isDeck(blocks, index),
    // Above the first headline, with no longer text before that.
    top: index < firstHeadline,
  }
}

/** Whether most lines of a block's language that may be headlines are set as headings, rather than numbered. */
function isHeaded({ language }: Block, { blocks }: Whole): boolean {
  const own = blocks.filter((block) => block.language === language)
  const numbered = own.filter(({ heading, parts }) => !heading && parts.number !== undefined)
  return own.filter(({ heading }) => heading).length >= Math.max(leastHeadings, numbered.length)
}

/** In columns: a longer text of several sentences is a greeting or a story. */
const longestTagline = 120

/** The index of the first heading that is set as others are, or 0 if a longer text comes before it. */
function firstHeadlineIn(blocks: readonly Block[]): number {
  const setOf = ({ look, heading }: Block) => `${heading}|${look?.size}|${look?.bold}`
  const sets = countOf(blocks.map(setOf))
  const first = blocks.findIndex((block) => block.heading && (sets.get(setOf(block)) ?? 0) >= leastHeadings)
  return blocks.slice(0, first).some(({ text }) => displayWidth(text) > longestTagline) ? 0 : first
}

/** `Helen Prior`, `— H.P.`, `Shen Mu 沈牧`, `— Ines Falk, Deyang 法依妮，德阳`. */
const writer = new RegExp(
  `^[—–-]*\\s?(?:${names.en}(?:[\\s·/|]*${names.zh})?|${names.zh}(?:[\\s·/|]*${names.en})?)$`,
  'u',
)

/**
 * The names of writers, or of newspapers, below stories: at least three, and below at least half as many as there are
 * headings.
 */
function creditsIn(blocks: readonly Block[]): ReadonlyMap<Block, Cue> {
  const texts = blocks.filter(({ kind }) => kind === 'text')
  const isName = (block?: Block) =>
    block !== undefined && !block.heading && block.part === undefined && writer.test(block.text)
  const found = texts.filter((block, index) => {
    const above = texts.slice(0, index).findLast((one) => !isName(one))
    const below = texts.slice(index + 1).find((one) => !isName(one))
    const isEnd = below === undefined || below.heading || !sentenceEnd.test(below.text)
    return isName(block) && isEnd && above !== undefined && sentenceEnd.test(above.text)
  })
  const headings = languages.map(
    (one) => texts.filter(({ heading, language }) => heading && language === one).length,
  )
  const groups = found.filter((block) => !isName(texts[texts.indexOf(block) - 1]))
  if (groups.length < Math.max(leastHeadings, Math.max(...headings) / 2)) return new Map()
  const papers = found.filter(({ text }) => publication.test(text))
  const cue = papers.length * 2 > found.length ? 'sources' : 'byline'
  return new Map(found.map((block) => [block, cue]))
}

/** How many blocks away, in the same language, the next question of an interview may be. */
const nearQuestion = 12

/** One question alone may be a headline. */
function isOfQuestions(blocks: readonly Block[], index: number): boolean {
  const isQuestion = ({ language, text, part }: Block) =>
    language === blocks[index]?.language && part !== 'listItem' && /^[^•*].*[?？]$/.test(text)
  const near = blocks.slice(Math.max(0, index - nearQuestion), index + nearQuestion + 1)
  return near.filter(isQuestion).length > 1 && blocks[index] !== undefined && isQuestion(blocks[index])
}

/** Matches sentences, bylines and captions. */
const notOfDecks = new RegExp(`${sentenceEnd.source}|[:：/|]`)

function isDeck(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  if (!block || notOfDecks.test(block.text) || hasBothScripts(block.text)) return false
  // A story's head has at most three lines above its deck.
  const head = blocks.slice(Math.max(0, index - 3), index).filter(({ kind }) => kind === 'text')
  const start = head.findLastIndex(({ text }) => sentenceEnd.test(text)) + 1
  const own = head.slice(start).findLast(({ language }) => language === block.language)
  const isLighter = !block.heading || (own?.look?.bold === true && block.look?.bold !== true)
  const isSmaller = (block.look?.size ?? 0) <= (own?.look?.size ?? 0)
  return (
    own?.heading === true &&
    isLighter &&
    isSmaller &&
    displayWidth(own.text) >= leastTitle[block.language ?? 'en']
  )
}

/** A star before one block alone is the sign of a footnote. */
function isOfStars(blocks: readonly Block[], index: number): boolean {
  const [above, own, below] = [-1, 0, 1].map((step) => blocks[index + step]?.text.startsWith('*') === true)
  return own === true && (above === true || below === true)
}

const innerStop =
  /[。！？](?![”’」』）]*$)|(?<!\b(?:Co|Ltd|Inc|No|St|Dr|Mr|Ms|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|[A-Z]))[.!?][”’"')]*\s+(?=[\p{Lu}“‘"])/gu

/** Matches a text whose sentence goes on in the next one. */
const midSentence = /[,;:，；：、]$/

const bullet = /^(?:[•●▪◦·‣☐☑✓✔*–—-]|o(?= ))\s*/

/** The cues of a block's words and place. */
function cuesAt(block: ParsedBlock, index: number, { blocks, credits }: Whole): ReadonlySet<Cue> {
  const cues = new Set(cuesOf(block.text))
  if (index >= titleBlocks) cues.delete('title')
  if (index < blocks.length - endBlocks) cues.delete('imprint')
  // A star before several blocks is no sign of a footnote.
  if (isOfStars(blocks, index)) cues.delete('footnote')
  const credit = credits.get(block)
  if (credit) cues.add(credit)
  return block.part === 'caption' ? cues.add('caption') : cues
}

function endOf({ text, parts }: ParsedBlock, isDatedBehind: boolean) {
  const stopsWithin = parts.text.match(innerStop) ?? []
  // After one sentence, a day in brackets may belong to a headline. After several, it belongs to a body.
  const isEnded =
    sentenceEnd.test(text) ||
    /。$/.test(parts.text) ||
    ((stopsWithin.length > 0 || isDatedBehind) && sentenceEnd.test(parts.text))
  return {
    isEnded,
    sentences: stopsWithin.length + (isEnded ? 1 : 0),
    // A full stop ends a sentence within it, but its last sentence has none.
    isUnfinished: !isEnded && stopsWithin.some((stop) => /[.。]/.test(stop)),
  }
}

/** From this many days after sentences on, the newsletter prints days there. */
const leastDated = 3

/**
 * The languages in which bodies end with the day of the story: `… is being unloaded. (11 Mar)`. There must be
 * at least as many headings, which are then the headlines. A sentence in large type, such as a pull quote, is
 * not a heading.
 */
function datedBehindIn(blocks: readonly ParsedBlock[]): ReadonlySet<Block['language']> {
  return new Set<Language | undefined>(
    languages.filter((language) => {
      const own = blocks.filter((block) => block.language === language)
      const dated = own.filter(
        ({ heading, parts }) =>
          !heading && parts.date && !parts.both && !parts.dateFirst && sentenceEnd.test(parts.text),
      )
      const headings = new Set(
        own.flatMap(({ heading, text }) => (heading && !sentenceEnd.test(text) ? [text] : [])),
      )
      return dated.length >= leastDated && headings.size >= dated.length
    }),
  )
}

function isLinked({ text, links }: Block): boolean {
  const linked = links.reduce((sum, { label }) => sum + label.trim().length, 0)
  return links.length > 0 && linked >= text.length * 0.8
}

/** The cells of tables of figures: at least two rows and two columns, and nearly all cells narrow. */
function tabularAmong(blocks: readonly Block[]): ReadonlySet<Block> {
  const tables = new Map<number, Block[]>()
  for (const block of blocks)
    if (block.cell) tables.set(block.cell.table, [...(tables.get(block.cell.table) ?? []), block])
  const rows = blocks.filter(({ part }) => part === 'figures')
  return new Set([...rows, ...[...tables.values()].filter(isOfFigures).flat()])
}

function isOfFigures(cells: readonly Block[]): boolean {
  const count = (of: 'column' | 'row') => new Set(cells.map(({ cell }) => cell?.[of])).size
  const wide = cells.filter(({ text }) => displayWidth(text) > widestCell).length
  return count('row') > 1 && count('column') > 1 && wide <= cells.length * wideCells
}
