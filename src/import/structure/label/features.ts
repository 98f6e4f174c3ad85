import { invariant } from '../../../archive/invariant.ts'
import { type Language, languages } from '../../../archive/languages.ts'
import { hasBothScripts } from '../../../archive/script.ts'
import { displayWidth, sentenceEnd } from '../../lineText.ts'
import { countOf, mostCommon } from '../../mostCommon.ts'
import { takeDateline, type Undated } from '../dates/dateline.ts'
import type { Block } from '../segment/block.ts'
import { type HeadlineParts, headlineParts } from '../segment/headlineParts.ts'
import { isTitleCase } from '../segment/sameType.ts'
import { type Context, contextsOf } from './context.ts'
import { type Repeat, repeatsAmong } from './repeats.ts'
import { type Cue, cuesOf } from './wordCues.ts'

/** How many headings must follow, so that they can be the headlines. */
const leastHeadings = 3

/** What is known about a block and its neighbours before it has a label. Features are computed from it. */
type Facts = {
  readonly block: Block
  readonly parts: HeadlineParts
  readonly context: Context
  readonly cues: ReadonlySet<Cue>
  readonly repeat: Repeat
  /** In columns. `titleWidth`: of the headline without date and number, or of its English part. */
  readonly width: number
  readonly titleWidth: number
  readonly sentences: number
  readonly end: 'colon' | 'none' | 'stop'
  /** Whether a full stop ends a sentence within it, but its last sentence has none. */
  readonly isUnfinished: boolean
  readonly isBullet: boolean
  readonly isLinked: boolean
  readonly isTabular: boolean
  /** Whether the newsletter prints the days of its stories after their last sentences. */
  readonly isDatedBehind: boolean
  /** Whether it is smaller than most text, as names of sections and captions are. */
  readonly isSmall: boolean
  /** Whether it is above the first headline, and no longer text comes before that. */
  readonly isTop: boolean
  /** Whether it is one of several blocks with a star, which is no sign of a footnote then. */
  readonly isStarred: boolean
  /** Whether it has a number but is not set as a heading, as more lines of its language are. */
  readonly isListed: boolean
  /** Whether it is the name and the place of a letter's writer, and not set as a heading, as headlines are. */
  readonly isSignature: boolean
  /** Whether it is one of the names of writers that are below most stories. */
  readonly isCredit: boolean
  /** Whether it is below a headline in its language, and not set as one: the line that sums a story up. */
  readonly isDeck: boolean
  /** Whether it is one of several questions near each other, as in an interview. */
  readonly isOfQuestions: boolean
}

/** A block, and the names of the features that it has. */
export type Observed = Facts & { readonly features: ReadonlySet<string> }

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

/** Below a letter: `Wu Tianlan, Kaili`, `— 吴天兰，凯里`. */
const signature =
  /^[—–-]*\s?(?:\p{Lu}[\p{L}’.-]+(?: \p{Lu}[\p{L}’.-]+){1,2}, \p{L}[^.!?]{2,40}|\p{Script=Han}{2,4}[，,]\p{Script=Han}{2,12})$/u

/** In columns: shorter lines are rather names of sections than headlines. */
const leastTitle = { en: 28, zh: 14 } as const

/** The name of a writer, perhaps with a place. */
const names = {
  en: '(?:\\p{Lu}[\\p{L}’.-]+(?: \\p{Lu}[\\p{L}’.-]+){1,2}|(?:\\p{Lu}\\.){2,3})(?:(?:,| in) \\p{L}{2,20})?',
  zh: '\\p{Script=Han}{2,5}(?:[，,]\\p{Script=Han}{2,6})?',
} as const

const isShort = ({ block, titleWidth }: Facts) => titleWidth < leastTitle[block.language ?? 'en']

const isOpen = ({ end, block, isBullet }: Facts) => end === 'none' && !block.hasReadMore && !isBullet

const features = {
  always: () => true,
  heading: ({ block }) => block.heading,
  narrow: ({ width }) => width < 9,
  short: isShort,
  belowTwentyFour: ({ width }) => width < 24,
  belowFifty: ({ width }) => width < 50,
  overHundred: ({ width }) => width > 120,
  overTwoHundred: ({ width }) => width > 220,
  twoSentences: ({ sentences }) => sentences > 1,
  stop: ({ end }) => end === 'stop',
  question: ({ isOfQuestions }) => isOfQuestions,
  small: ({ isSmall }) => isSmall,
  signature: ({ isSignature }) => isSignature,
  deck: ({ isDeck }) => isDeck,
  // A heading above stories: `Members 会员`.
  shortInBoth: ({ block, parts }) => parts.both === undefined && shortInBoth.test(block.text),
  openEnd: isOpen,
  cut: (facts) => isOpen(facts) && !facts.context.isLast && !facts.context.isContinued,
  unfinished: ({ isUnfinished }) => isUnfinished,
  titleCase: ({ block }) => !/\p{Script=Han}/u.test(block.text) && isTitleCase(block.text),
  bullet: ({ isBullet, isListed }) => isBullet || isListed,
  dated: ({ parts, isDatedBehind }) => parts.date !== undefined && !isDatedBehind,
  numbered: ({ parts, isListed }) => parts.number !== undefined && !isListed,
  titleOverForty: ({ titleWidth }) => titleWidth > 40,
  titleBelowThirty: ({ titleWidth }) => titleWidth < 30,
  overEighty: ({ width }) => width > 80,
  linked: ({ isLinked }) => isLinked,
  recurringLink: ({ isLinked, repeat }) => isLinked && repeat === 'recurs',
  tabular: ({ isTabular }) => isTabular,
  translated: ({ context }) => context.isTranslated,
  continued: ({ context }) => context.isContinued,
  nearDateSentence: ({ context, width, sentences }) => context.isDated && width < 100 && sentences < 2,
  lacksDate: (facts) => facts.context.lacksDate && isShort(facts),
  underHeading: ({ context }) => context.underHeading !== undefined,
  repeated: ({ repeat }) => repeat !== 'none',
  listing: ({ repeat }) => repeat === 'listing',
  quoted: ({ repeat }) => repeat === 'quoted',
  recurs: ({ repeat }) => repeat === 'recurs',
  outsideWords: ({ cues }) => outside.some((cue) => cues.has(cue)),
  closingWords: ({ cues }) => cues.has('closing'),
  mailingWords: ({ cues }) => cues.has('mailing'),
  contentsWords: ({ cues }) => cues.has('contents'),
  promotionWords: ({ cues }) => promotions.some((cue) => cues.has(cue)),
  advertWords: ({ cues }) => cues.has('advert'),
  greetingWords: ({ cues }) => cues.has('greeting'),
  bylineWords: ({ cues, isCredit }) => cues.has('byline') || isCredit,
  top: ({ isTop }) => isTop,
  captionWords: ({ cues }) => cues.has('caption'),
  footnoteWords: ({ cues, isStarred }) => cues.has('footnote') && !isStarred,
  personalWords: ({ cues }) => cues.has('personal'),
  addressedWords: ({ cues }) => cues.has('addressed'),
} as const satisfies Record<string, (facts: Facts) => boolean>

/** The name of a property that a block has or lacks. */
export type Feature = keyof typeof features

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

/** From this many numbers such as `01` on, `10` before a headline counts as a number too. */
const leastPadded = 3

/** Observes each block and its neighbours. */
export function observe(blocks: readonly Block[]): Observed[] {
  const padded = blocks.filter(({ text }) => /^0[1-9](?=[\s\p{Script=Han}])/u.test(text)).length
  const parts = blocks.map(({ text }) => headlineParts(text, padded >= leastPadded))
  const undated = blocks.map(undatedOf)
  const repeats = repeatsAmong(blocks, parts, undated)
  const contexts = contextsOf(blocks, parts, undated)
  const tabular = tabularAmong(blocks)
  const usualSize = mostCommon(blocks, ({ look }) => look?.size) ?? 0
  const datedBehind = datedBehindIn(blocks, parts)
  const firstHeadline = firstHeadlineIn(blocks)
  const credits = creditsIn(blocks)
  const isHeaded = ({ language }: Block) => {
    const own = blocks.filter((block) => block.language === language)
    const numbered = own.filter(
      (block) => !block.heading && parts[blocks.indexOf(block)]?.number !== undefined,
    )
    return own.filter(({ heading }) => heading).length >= Math.max(leastHeadings, numbered.length)
  }
  return blocks.map((block, index) => {
    const own = invariant(parts[index], 'parts of the block')
    const context = invariant(contexts[index], 'context of the block')
    const repeat = invariant(repeats[index], 'repeat of the block')
    const isDatedBehind = !block.heading && !own.both && datedBehind.has(block.language)
    const words = wordsOf(block, own, isDatedBehind, index < titleBlocks, index >= blocks.length - endBlocks)
    const facts: Facts = {
      ...words,
      block,
      parts: own,
      context,
      repeat,
      isLinked: isLinked(block),
      isTabular: tabular.has(block) && repeat !== 'listing',
      isDatedBehind,
      isSmall: (block.look?.size ?? usualSize) < usualSize * smallScale,
      isListed: !block.heading && own.number !== undefined && isHeaded(block),
      isStarred: isOfStars(blocks, index),
      isTop: index < firstHeadline,
      isCredit: credits.has(block),
      isSignature: !credits.has(block) && !block.heading && signature.test(block.text) && isHeaded(block),
      isOfQuestions: isOfQuestions(blocks, index),
      isDeck: isDeck(blocks, index),
    }
    const found = Object.entries(features).flatMap(([name, isSo]) => (isSo(facts) ? [name] : []))
    return { ...facts, features: new Set(found) }
  })
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

/** The names of writers below stories: at least three, and below at least half as many as there are headings. */
function creditsIn(blocks: readonly Block[]): ReadonlySet<Block> {
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
  return new Set(groups.length >= Math.max(leastHeadings, Math.max(...headings) / 2) ? found : [])
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

function undatedOf({ kind, text, language = 'en' }: Block): Undated {
  return kind === 'text' ? takeDateline(text, language) : { text }
}

const innerStop =
  /[。！？](?![”’」』）]*$)|(?<!\b(?:Co|Ltd|Inc|No|St|Dr|Mr|Ms|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|[A-Z]))[.!?][”’"')]*\s+(?=[\p{Lu}“‘"])/gu

function wordsOf(
  { text, part }: Block,
  parts: HeadlineParts,
  isDatedBehind: boolean,
  isStart: boolean,
  isEnd: boolean,
) {
  const stopsWithin = parts.text.match(innerStop) ?? []
  // After one sentence, a day in brackets may belong to a headline. After several, it belongs to a body.
  const ended =
    sentenceEnd.test(text) ||
    /。$/.test(parts.text) ||
    ((stopsWithin.length > 0 || isDatedBehind) && sentenceEnd.test(parts.text))
  const cues = [...cuesOf(text)].filter((cue) => (cue !== 'title' || isStart) && (cue !== 'imprint' || isEnd))
  return {
    width: displayWidth(text),
    titleWidth: displayWidth(parts.both?.en ?? parts.text),
    sentences: stopsWithin.length + (ended ? 1 : 0),
    end: ended ? ('stop' as const) : /[,;:，；：、]$/.test(text) ? ('colon' as const) : ('none' as const),
    isUnfinished: !ended && stopsWithin.some((stop) => /[.。]/.test(stop)),
    isBullet: part === 'listItem' || /^(?:[•●▪◦·‣☐☑✓✔*–—-]|o(?= ))\s*/.test(text),
    cues: new Set<Cue>(part === 'caption' ? [...cues, 'caption'] : cues),
  }
}

/** From this many days after sentences on, the newsletter prints days there. */
const leastDated = 3

/**
 * The languages in which bodies end with the day of the story: `… is being unloaded. (11 Mar)`. There must be
 * at least as many headings, which are then the headlines. A sentence in large type, such as a pull quote, is
 * not a heading.
 */
function datedBehindIn(
  blocks: readonly Block[],
  parts: readonly HeadlineParts[],
): ReadonlySet<Block['language']> {
  return new Set<Language | undefined>(
    languages.filter((language) => {
      const own = blocks.flatMap((block, index) =>
        block.language === language ? [{ block, part: parts[index] }] : [],
      )
      const dated = own.filter(
        ({ block, part }) =>
          !block.heading && part?.date && !part.both && !part.dateFirst && sentenceEnd.test(part.text),
      )
      const headings = new Set(
        own.flatMap(({ block }) => (block.heading && !sentenceEnd.test(block.text) ? [block.text] : [])),
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
