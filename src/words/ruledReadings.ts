import type { Lexicon } from './lexicon.ts'

/**
 * A word in its sentence: the words of the sentence in order, including punctuation, and the word's index.
 */
export type WordInSentence = {
  readonly word: string
  readonly words: readonly string[]
  readonly at: number
}

/**
 * The reading of a word for which a rule decides better than statistics, as numbered syllables. Undefined if
 * no rule applies.
 */
export function ruledReading(sentence: WordInSentence, lexicon: Lexicon): string | undefined {
  const { word, words, at } = sentence
  // The first word has none before it, and the last none after it.
  const [before = '', after = ''] = [words[at - 1], words[at + 1]]
  if (word === '为') return readsWei2(sentence, lexicon) ? 'wei2' : 'wei4'
  if (word === '长' && endsInOffice.test(before)) return 'zhang3'
  if (word === '行' && /^[该本我]$/.test(before)) return 'hang2'
  if (word === '重' && isAction(after, lexicon)) return 'chong2'
  return alwaysRead[word]
}

/**
 * 当日 and the like mean the same day or month, not one long ago. Statistics sometimes read the particles as
 * verbs.
 */
const alwaysRead: Readonly<Record<string, string>> = {
  当日: 'dang4 ri4',
  当天: 'dang4 tian1',
  当月: 'dang4 yue4',
  的: 'de5',
  了: 'le5',
  和: 'he2',
  起来: 'qi3 lai5',
}

/** 署长 is the head of an office. */
const endsInOffice = /[署局部院校会科处厅司市县区州省镇乡村社所站馆团队组班店厂行]$/

const clauseEnd = /[，。；：！？、（）\n]/

/** Words that come before 为 as “for”: 将为, 着眼于为. */
const beforeFor = /^(?:[来去能可会要应想愿将在是并都也还专正已曾同]|专门|可以|能够|.*于)$/

/** Adverbs that come only before 为 as “be”: 约为, 即为. */
const beforeBe = /[即约均皆实仍亦多共称以作成变分视列定改译标升降达]$/

/**
 * Whether 为 is “to be” or “as” (wéi), not “for” (wèi). “For” begins a clause, or a verb follows its noun:
 * 企业为成都建言. “Be” comes between two nouns, after a verb as its result, or before a number: 标为, 为12个, 以……为…….
 */
function readsWei2({ words, at }: WordInSentence, lexicon: Lexicon): boolean {
  const before = clauseBefore(words, at)
  const after = clauseAfter(words, at)
  const last = before.at(-1)
  if (/^\p{N}/u.test(after[0] ?? '')) return !after.some((next) => next.length > 1 && lexicon.isVerb(next))
  if (last === undefined) return false
  if (before.includes('以') || beforeBe.test(last)) return true
  if (beforeFor.test(last)) return false
  if (isAction(last, lexicon)) return true
  return !after.some((word) => lexicon.isVerb(word))
}

function isAction(word: string, lexicon: Lexicon): boolean {
  return word.length === 1
    ? lexicon.isVerb(word)
    : lexicon.readingsOf(word)[0]?.senses[0]?.startsWith('to ') === true
}

function clauseBefore(words: readonly string[], at: number): readonly string[] {
  const start = words.slice(0, at).findLastIndex((word) => clauseEnd.test(word))
  return words.slice(start + 1, at)
}

/** The words up to the end of the clause, without those in quotation marks. */
function clauseAfter(words: readonly string[], at: number): readonly string[] {
  const after: string[] = []
  let isQuoted = false
  for (const word of words.slice(at + 1)) {
    if (isQuoted ? word.includes('”') : word.includes('“')) isQuoted = !isQuoted
    else if (!isQuoted && clauseEnd.test(word)) break
    else if (!isQuoted) after.push(word)
  }
  return after
}
