import { memoizedByObject } from '../archive/memoize.ts'
import { joinSyllables } from '../archive/words/markTones.ts'
import { splitPinyin } from '../archive/words/splitPinyin.ts'
import { type CommonSense, commonSense, type WordContext } from './commonWords.ts'
import type { CutPiece } from './cutText.ts'
import { chineseWords } from './dictionary.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import { keyOf, type Meaning, meaningsOf, weights } from './meanings.ts'
import { figureOf, isNumeral, spellNumeral } from './numerals.ts'

/**
 * Who decided how a word is read: the editor, the list of names, the dictionary if it has only one reading, a
 * rule for common words, or the English text. `chance`: nothing in the sentence decided. `parts`: the
 * dictionary lacks the word, and has its parts. `unknown`: it lacks these, too.
 */
export type ReadBy = 'editor' | 'name' | 'dictionary' | 'rule' | 'english' | 'chance' | 'parts' | 'unknown'

/** A meaning of a word: which sense of which reading. A meaning of a part of a word has its sense in brief. */
export type WordMeaning = Meaning & {
  readonly reading?: Reading
  readonly sense: number
  readonly brief?: string
}

/** What a word may be in its sentence: the likeliest reading comes first. */
export type Options = {
  readonly readings: readonly Reading[]
  readonly meanings: readonly WordMeaning[]
  /** The meanings of each part of a word that the dictionary lacks. The translation may have each. */
  readonly parts?: readonly (readonly WordMeaning[])[]
  /** The usual sense of each part, in brief. The word means these together. */
  readonly briefs?: readonly string[]
  readonly by: ReadBy
  /** The sense that the word has here unless the translation has another. */
  readonly first?: number
}
/** What a word that is not a name may be in its sentence. */
export function optionsOf(at: number, pieces: readonly CutPiece[], lexicon: Lexicon): Options {
  const text = pieces[at]?.text ?? ''
  const readings = lexicon.readingsOf(text)
  // Few words have a row or are part of a date.
  const context = () => contextOf(at, pieces, lexicon)
  const common = commonSense(text, context)
  if (common) {
    const options = commonOptions(text, common, readings)
    return { ...options, meanings: inDate(text, context, options) ?? options.meanings }
  }
  if (isNumeral(text)) return numeralOptions(text, readings, lexicon)
  if (readings.length === 0) return composed(text, lexicon)
  const by =
    readings.length === 1
      ? 'dictionary'
      : lexicon.usualSyllables(text) && text.length > 1
        ? 'dictionary'
        : 'chance'
  return { readings, meanings: meaningsIn(readings), by }
}

const meaningsIn = memoizedByObject((readings: readonly Reading[]): readonly WordMeaning[] =>
  readings.flatMap((reading, number) =>
    reading.senses.flatMap((text, sense) =>
      meaningsOf(text).map((meaning) => ({
        ...meaning,
        // If the English text has several senses alike, the more usual one counts.
        weight: meaning.weight * (1 - 0.01 * Math.min(9, sense) - 0.05 * Math.min(2, number)),
        reading,
        sense,
      })),
    ),
  ),
)

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * What a part of a date means: 6月 is June, and neither the 年 of 2021年 nor the 日 of 6月27日 is a word of its own in English.
 * Undefined for other words.
 */
function inDate(
  word: string,
  context: () => WordContext,
  { readings: [reading] }: Options,
): WordMeaning[] | undefined {
  if (!'年月日'.includes(word)) return undefined
  const { before } = context()
  if ((word === '年' && /\d{4}$/.test(before)) || (word === '日' && /月\d+$/.test(before))) return []
  const month = word === '月' ? /(?:^|[^\d.])(1?\d)$/.exec(before)?.[1] : undefined
  const name = months[Number(month) - 1]
  return name && reading ? [{ keys: [keyOf(name)], weight: weights.full, reading, sense: 0 }] : undefined
}

/** By the readings of the word, so that nothing keeps a lexicon that nobody uses any more. */
const optionsOfRows = memoizedByObject((_readings: readonly Reading[]) => new Map<CommonSense, Options>())

/** The rule's sense first; those of the dictionary count only where the translation clearly has them. */
function commonOptions(word: string, common: CommonSense, readings: readonly Reading[]): Options {
  const before = optionsOfRows(readings).get(common)
  if (before) return before
  const usual: Reading = {
    syllables: splitPinyin(common.pinyin, word.length) ?? [common.pinyin],
    pinyin: common.pinyin,
    senses: common.senses,
  }
  // “In those days” is 当年 only as a whole.
  const own = meaningsIn([usual]).filter(
    ({ keys, weight }) => keys.length > 1 || !(weight > weights.related && weight <= weights.head),
  )
  const answers = meaningsOf(common.answers.join(';')).map((one) => ({
    ...one,
    weight: weights.stem,
    reading: usual,
    sense: 0,
  }))
  const others = common.isCertain
    ? []
    : meaningsIn(readings)
        .filter(({ weight }) => weight > weights.head)
        .map((one) => ({ ...one, weight: one.weight * 0.45 }))
  const made: Options = {
    readings: [usual, ...readings],
    meanings: [...own, ...answers, ...others],
    by: common.isDoubtful ? 'chance' : 'rule',
    first: 0,
  }
  optionsOfRows(readings).set(common, made)
  return made
}

/** A word that the dictionary lacks means what its parts mean: 茶农 “tea + peasant”. */
function composed(word: string, lexicon: Lexicon): Options {
  const parts = chineseWords(word)
  const inWord = parts.map((text) => ({ text }))
  const known = lexicon.usualSyllables(word)
  let at = 0
  const read = parts.map((part, index) => {
    const readings = lexicon.readingsOf(part)
    const spoken = known?.slice(at, at + part.length).join(' ')
    at += part.length
    const common = commonSense(part, () => contextOf(index, inWord, lexicon))
    const usual = common ? commonOptions(part, common, readings).readings : readings
    const isSame = ({ syllables }: Reading) => syllables.join(' ').toLowerCase() === spoken
    return { chosen: usual.find(isSame) ?? usual[0], readings }
  })
  const syllables = known ?? read.flatMap(({ chosen }) => chosen?.syllables ?? [])
  const reading = { syllables, pinyin: joinSyllables(syllables), senses: [] }
  return {
    readings: [reading],
    meanings: [],
    parts: read.map(({ readings }) => meaningsAsPart(readings)),
    briefs: parts.length > 1 ? read.map(({ chosen }) => briefly(chosen?.senses[0] ?? '')) : [],
    by: known ? 'parts' : 'unknown',
    first: 0,
  }
}

/** A numeral means its figure. The English may have all of it in words, or its millions. */
function numeralOptions(word: string, [known]: readonly Reading[], lexicon: Lexicon): Options {
  const { readings, parts = [] } = composed(word, lexicon)
  const figure = figureOf(word)
  const { syllables = [] } = readings[0] ?? {}
  const pinyin = known?.pinyin ?? spellNumeral(word, syllables)
  const senses = [...new Set([figure, ...(known?.senses ?? [])])]
  const scale = meaningsOf(figure.replace(/\d/g, '')).map((one) => ({ ...one, sense: 0 }))
  return { readings: [{ syllables, pinyin, senses }], meanings: [], parts: [scale, ...parts], by: 'rule' }
}

/** The meanings of a part of a word. They decide neither its reading nor its only sense. */
const meaningsAsPart = memoizedByObject((readings: readonly Reading[]): readonly WordMeaning[] =>
  meaningsIn(readings).map(({ keys, weight, reading, sense }) => ({
    keys,
    weight: weight * weights.part,
    sense: 0,
    brief: briefly(reading?.senses[sense] ?? ''),
  })),
)

/** The first synonym of a sense, without remarks. */
function briefly(sense: string): string {
  return sense
    .replace(/\([^)]*\)/g, '')
    .replace(/[;,].*/s, '')
    .trim()
}

function contextOf(at: number, pieces: readonly Pick<CutPiece, 'text'>[], lexicon: Lexicon): WordContext {
  const texts = (from: number, to?: number) => pieces.slice(from, to).map(({ text }) => text)
  const [last, next] = [pieces[at - 1]?.text ?? '', pieces[at + 1]?.text ?? '']
  // Most conditions ask for one of these.
  return {
    last,
    get before() {
      return texts(Math.max(0, at - 12), at).join('')
    },
    get after() {
      return texts(at + 1, at + 12).join('')
    },
    get followsVerb() {
      return lexicon.isVerb(last)
    },
    get precedesVerb() {
      return lexicon.isVerb(next)
    },
    get verbFollows() {
      return clauseAfter(texts(at + 1)).some((word) => word.length > 1 && lexicon.isVerb(word))
    },
  }
}

/** The words up to the end of the clause, without those in quotation marks. */
function clauseAfter(words: readonly string[]): readonly string[] {
  const after: string[] = []
  let isQuoted = false
  for (const word of words) {
    if (isQuoted ? word.includes('”') : word.includes('“')) isQuoted = !isQuoted
    else if (!isQuoted && /[，。；：！？、（）\n]/.test(word)) break
    else if (!isQuoted) after.push(word)
  }
  return after
}
