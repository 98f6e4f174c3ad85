import { readFileSync } from 'node:fs'
import { once } from '../archive/memoize.ts'

/**
 * How a common word is read, and what it means in news. `isCertain`: the text around it decided, so the row is right
 * whatever the translation says.
 */
export type CommonSense = {
  readonly pinyin: string
  readonly senses: readonly string[]
  /** Further English words that translate it. */
  readonly answers: readonly string[]
  readonly isCertain: boolean
  /** Whether other rows read the word in another way, and nothing around it spoke for them or for this one. */
  readonly isDoubtful: boolean
}

/** A word in its text: the text before it and after it, and whether a verb is next to it. */
export type WordContext = {
  readonly before: string
  readonly after: string
  /** The word before it. */
  readonly last: string
  readonly followsVerb: boolean
  readonly precedesVerb: boolean
  /** Whether a verb of two characters or more comes later in the clause. */
  readonly verbFollows: boolean
}

/** Finds the row for a word: the first whose conditions hold. Undefined for a word that the table lacks. */
export function commonSense(word: string, contextOf: () => WordContext): CommonSense | undefined {
  const rows = table().get(word)
  if (!rows) return undefined
  // Most words have one row without conditions.
  const context = once(contextOf)
  return rows.find(({ conditions }) => conditions.every((holds) => holds(context())))
}

/** Whether the table has a row for a word. */
export function isCommonWord(word: string): boolean {
  return table().has(word)
}

/** The words of the table. */
export function commonWords(): Iterable<string> {
  return table().keys()
}

/** What all rows for a word say that it means. */
export function commonMeanings(word: string): readonly string[] {
  return (table().get(word) ?? []).flatMap(({ senses, answers }) => [...senses, ...answers])
}

type Condition = (context: WordContext) => boolean
type Row = CommonSense & { readonly conditions: readonly Condition[] }

/** What is counted or pointed at comes right after these. */
const number = /(?:[\d０-９%％]|[一二三四五六七八九十百千万亿两几数多余半每这那该各某首单双第整上])$/

/**
 * Conditions: `#` after a number or a pointing word, `V_` after a verb, `_V` before a verb, `_#` before a number. `wei2` and
 * `wei4` decide 为. Anything else is a regular expression: `<…` ends the text before, `>…` begins the text after.
 */
function conditionOf(sign: string): Condition {
  if (sign === '#') return ({ before }) => number.test(before)
  if (sign === 'V_') return ({ followsVerb }) => followsVerb
  if (sign === '_V') return ({ precedesVerb }) => precedesVerb
  if (sign === '_#') return ({ after }) => /^[\d一二三四五六七八九十百千两几数]/.test(after)
  if (sign === 'wei2') return isCopula
  if (sign === 'wei4') return () => true
  const rest = sign.slice(1)
  const pattern = new RegExp(sign.startsWith('<') ? `(?:${rest})$` : `^(?:${rest})`, 'u')
  return sign.startsWith('<') ? ({ before }) => pattern.test(before) : ({ after }) => pattern.test(after)
}

/**
 * Whether 为 is “to be” or “as” (wéi), not “for” (wèi). “For” begins a clause, or a verb follows its noun:
 * 企业为成都建言. “Be” comes between two nouns, after a verb as its result, or before a number: 标为, 以……为…….
 */
function isCopula({ before, after, last, followsVerb, verbFollows }: WordContext): boolean {
  if (/^\d/.test(after)) return !verbFollows
  const clauseBefore = before.split(clauseEnd).at(-1) ?? ''
  if (clauseBefore === '') return false
  if (clauseBefore.includes('以') || /[即约均皆实仍亦多共称作成变分视列定改译标升降达]$/.test(clauseBefore))
    return true
  if (/^(?:[来去能可会要应想愿将在是并都也还专正已曾同]|专门|可以|能够|.*于)$/.test(last)) return false
  return followsVerb || !verbFollows
}

const clauseEnd = /[，。；：！？、（）\n]/

/**
 * The rows of `commonWords.txt`, by word: the word, conditions, pinyin, senses between ` / `, and after ` = ` further English
 * words that translate it. Dictionaries begin with what a word meant first (月 “moon”) and list measure words apart; readers
 * of news need these.
 */
const table = once((): ReadonlyMap<string, readonly Row[]> => {
  const parsed = new Map<string, Row[]>()
  const text = readFileSync(new URL('commonWords.txt', import.meta.url), 'utf8')
  for (const line of text.trim().split('\n')) {
    const colon = line.indexOf(': ')
    const [head, meaning] = [line.slice(0, colon), line.slice(colon + 2)]
    const [word = '', ...rest] = head.split(' ')
    const pinyin = rest.at(-1) ?? ''
    const signs = rest.slice(0, -1)
    const [senses = '', answers = ''] = meaning.split(' = ')
    const before = parsed.get(word) ?? []
    const row = {
      pinyin,
      senses: senses.split(' / '),
      answers: answers.split(' ').filter(Boolean),
      isCertain: signs.length > 0,
      isDoubtful: signs.length === 0 && before.some((row) => row.pinyin !== pinyin),
      conditions: signs.map(conditionOf),
    }
    parsed.set(word, [...before, row])
  }
  return parsed
})
