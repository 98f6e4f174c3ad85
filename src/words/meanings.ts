import { memoized, once } from '../archive/memoize.ts'
import { englishWords } from '../archive/words/touchedWord.ts'
import { dictionary } from './dictionary.ts'
import { inAmerican, isEmptyWord } from './englishWords.ts'
import { foldWord } from './foldWord.ts'

/** What all forms of an English word share, as a number, which is found sooner in a `Map` or `Set` than a text. */
export type Key = number

/** English words, as keys, that together translate a Chinese word. `weight` says how much it proves, at most 1. */
export type Meaning = { readonly keys: readonly Key[]; readonly weight: number }

/** The text of each key. */
const folded: string[] = []
const keyFor = memoized((text: string): Key => folded.push(text) - 1)

/** A key that British and American spellings and all forms of a word share: centres → center. */
export const keyOf = memoized((word: string) =>
  // “Better” is not a form of the “good” in “goods”, “them” is not a theme, and “may” is seldom the month.
  keyFor(/^(?:better|best|well|them)$/i.test(word) ? `${word.toLowerCase()}!` : foldWord(inAmerican(word))),
)

const isEmpty = (key: Key) => isEmptyWord(folded[key] ?? '')

/** The words of an English text. All steps that read a sentence ask for them in turn, so those of the last text are kept. */
export const wordsIn = memoized(englishWords, 1)

/** The keys of the words of an English text. */
export const keysIn = memoized((text: string) => wordsIn(text).map((word) => keyOf(word.text)), 1)

const remark = /^(?:CL:|surname |(?:\w+ )?variant of |abbr\. |see |used in |also pr|Taiwan pr|classifier )/

/** Verbs that say little alone and occur in countless senses. “Make public” says enough. */
const lightVerbs = new Set(
  'take make give go get put come bring keep set let turn add call do have be use'.split(' ').map(keyOf),
)

/** What a phrase is about comes before these: “port for external trade”. */
const complement = /\s(?:for|of|to|in|on|at|with|by|per|from|that|which|who|as|between|under)\s.*$/

/** Nouns that say less than the word before them: “western part”. */
const vague = new Set(
  'part thing person people one system place state form way kind matter area region'.split(' ').map(keyOf),
)

/**
 * What the synonyms of a sense ask the English text to have: all words of a synonym, or its most important one. “To
 * announce; to make public” is `announc`, or `mak` with `public`. Remarks and references mean nothing.
 */
export const meaningsOf = memoized((sense: string): readonly Meaning[] => {
  if (remark.test(sense)) return []
  return (
    sense
      .replace(born, '; $1')
      .replace(/\([^)]*\)|\[[^\]]*\]|\p{Script=Han}+/gu, ' ')
      .split(/[;,/]/)
      // The words next to a number mislead: 亿 is 100 million, not a million.
      .filter((synonym) => !/\d/.test(synonym))
      .flatMap(meaningsOfSynonym)
  )
})

/** The year in which a person was born comes after the name, whose last word is enough: Emmanuel Macron (1977-). */
const born = /(?<=(\p{Lu}\p{L}+) )\(\d{4}-[^)]*\)/u

function meaningsOfSynonym(synonym: string): Meaning[] {
  const all = (synonym.match(word) ?? []).map(keyOf)
  const keys = all.filter((key) => !isEmpty(key))
  // Words such as “from” and “they” translate a word only if nothing else does.
  if (keys.length === 0) return [{ keys: all.filter((key) => key !== keyOf('to')), weight: weights.empty }]
  const [only] = keys
  if (keys.length === 1 && only !== undefined)
    return [{ keys, weight: lightVerbs.has(only) ? weights.empty : weights.full }]
  const full = { keys, weight: weights.full }
  const head = headOf(synonym)
  return head === undefined || lightVerbs.has(head) ? [full] : [full, { keys: [head], weight: weights.head }]
}

export const weights = { full: 1, stem: 0.75, head: 0.6, related: 0.5, empty: 0.45, part: 0.7 } as const

const word = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu

/** The word that a phrase is about: the verb after “to”, the first word of a name, else the noun at its end. */
function headOf(synonym: string): Key | undefined {
  const plain = synonym.trim().replace(/^(?:a|an|the) /, '')
  const content = (text: string) => (text.match(word) ?? []).map(keyOf).filter((key) => !isEmpty(key))
  if (/^(?:to |\p{Lu})/u.test(plain)) return content(plain)[0]
  const keys = content(plain.replace(complement, ''))
  const last = keys.at(-1)
  return last !== undefined && vague.has(last) ? keys.at(-2) : last
}

const suffixes = (
  'ational ation ition tion sion ion ically ical ial al ic ity ivity iveness iv ness er or ist ism ment ' +
  'ance anc enc ent ant ari i li abl ibl ous iz'
).split(' ')

/** The key, and what is left of it without a suffix that derives words: industrial → industr, as for industry. */
export const stemsOf = memoized((key: Key): readonly Key[] => {
  const text = folded[key] ?? ''
  const stems = suffixes.flatMap((suffix) => {
    const stem = text.slice(0, -suffix.length)
    return text.endsWith(suffix) && stem.length >= (suffix.length > 2 ? 4 : 5) ? keyFor(stem) : []
  })
  return [key, ...stems]
})

type Alike = readonly (readonly [key: Key, share: number])[]

const leastLikeness = 0.12

/** The English words that are like another, and how much, from 0 to 1: how often the dictionary gives them as synonyms. */
export const alikeTo = memoized((key: Key): Alike => {
  const own = entriesWith().get(key) ?? []
  const together = new Map<Key, number>()
  for (const keys of own)
    for (const other of keys) if (other !== key) together.set(other, (together.get(other) ?? 0) + 1)
  return [...together].flatMap(([other, count]) => {
    const likeness = count > 1 ? count / Math.sqrt(own.length * (entriesWith().get(other)?.length ?? 1)) : 0
    return likeness >= leastLikeness ? [[other, likeness] as const] : []
  })
})

/** The synonyms of each entry that has a key among them. */
const entriesWith = once((): ReadonlyMap<Key, readonly (readonly Key[])[]> => {
  const entries = new Map<Key, (readonly Key[])[]>()
  for (const senses of dictionary().senses()) {
    const keys = singleKeys(senses)
    if (keys.length > mostSynonyms) continue
    for (const key of keys) {
      const before = entries.get(key)
      if (before) before.push(keys)
      else entries.set(key, [keys])
    }
  }
  return entries
})

/** Words with more senses than this have senses that differ. */
const mostSynonyms = 6

/** The synonyms in the senses of an entry that are one word. */
function singleKeys(senses: readonly string[]): Key[] {
  const keys = new Set<Key>()
  for (const sense of senses)
    for (const synonym of (sense.includes('(') ? sense.replace(/\([^)]*\)/g, '') : sense).split(';')) {
      const [, single] = /^\s*(?:to |an? |the )?([a-z]+)\s*$/i.exec(synonym) ?? []
      if (single !== undefined) keys.add(keyOf(single))
    }
  return [...keys].filter((key) => !isEmpty(key) && !lightVerbs.has(key))
}
