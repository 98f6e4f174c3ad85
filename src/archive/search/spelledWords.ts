import type { IssueWord, TextWords } from '../words/issueWords.ts'
import { joinSyllables } from '../words/markTones.ts'

/** Chinese words by the letters of their pinyin, without tones. */
export type WordSpellings = Map<string, IssueWord[]>

/** Shorter pinyin spells too many words: shi alone spells dozens. */
const fewestLetters = 4

/** Adds the words of two characters or more in the texts, each once. */
export function addSpellings(to: WordSpellings, texts: readonly TextWords[]): void {
  for (const { word } of texts.flatMap(({ pieces }) => pieces)) {
    if (!word || word.text.length < 2) continue
    const letters = lettersOf(word.pinyin)
    const same = to.get(letters) ?? []
    if (!same.some(({ text, pinyin }) => text === word.text && pinyin === word.pinyin))
      to.set(letters, [...same, word])
  }
}

/**
 * The Chinese words that a text spells out in pinyin: `haiguan`, `hǎi’guān` or `hai3guan1` → 海关. Tones count
 * if they are given.
 */
export function wordsSpelt(typed: string, spellings: WordSpellings): string[] {
  const pinyin = withMarks(typed.toLowerCase())
  const letters = lettersOf(pinyin)
  if (letters.length < fewestLetters) return []
  const isToned = tones.test(pinyin.normalize('NFD'))
  const words = (spellings.get(letters) ?? []).filter(
    (word) => !isToned || joined(word.pinyin) === joined(pinyin),
  )
  return [...new Set(words.map(({ text }) => text))]
}

const tones = /[\u0300\u0301\u0304\u030c]/

/** `hai3guan1` → `hǎiguān`. Text without numbers stays as it is. */
function withMarks(typed: string): string {
  const syllables = typed.match(/[a-zü:]+[1-5]/g) ?? []
  return syllables.join('') === typed && typed !== '' ? joinSyllables(syllables) : typed
}

/** The letters without tones. ü becomes u, and so does the v that keyboards use for it. */
function lettersOf(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .toLowerCase()
    .replace(/v/g, 'u')
    .replace(/[^a-z]/g, '')
}

/** The pinyin with its tones, as one word. */
function joined(pinyin: string): string {
  return pinyin
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}
