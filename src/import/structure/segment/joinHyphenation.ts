import type { Language } from '../../../archive/languages.ts'
import { isEnglishWord } from '../../../words/englishWords.ts'

const wide = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef'
const spaceBesideChinese = new RegExp(`(?<=[${wide}])\\s+|\\s+(?=[${wide}])`, 'gu')
const longestWord = 200
/** Endings that are not words: checking them first avoids loading the dictionary, which takes half a second. */
const fragment = /^(?:ment|tion|sion|ing|ed|ness|ally|able|ible|ity|ance|ence)s?\b/
/** Prefixes that keep their hyphen if the joined form is not a word: `non-resident`. */
const prefix =
  /^(?:anti|co|counter|cross|ex|half|inter|mid|multi|non|post|pre|pro|re|self|semi|sub|trans|un)$/

/** A zero-width joiner that does not join emoji. */
const strayJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** One printed line without extraction faults: odd spaces, invisible characters, stray joiners. */
export function cleanLine(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\u200b\u200c\u2060\ufeff]/g, '')
    .replace(strayJoiner, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\u00ad(?!\s*$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const cutWord = /(?<!\S)\S+[-‐\u00ad]$/

/** The words of the lines in lower case, except words that a line end may have cut. */
export function wholeWords(lines: readonly string[]): ReadonlySet<string> {
  const words = lines.flatMap((line, index) => {
    const begun = cutWord.test(lines[index - 1] ?? '') ? line.replace(/^\S+/, '') : line
    return [
      ...begun
        .replace(cutWord, '')
        .toLowerCase()
        .matchAll(/\p{Script=Latin}+/gu),
    ]
  })
  return new Set(words.map(([word]) => word))
}

/**
 * Joins the lines of one paragraph to running text, without spaces beside Chinese characters. Words that a
 * line end cut are joined again.
 * @param words the result of `wholeWords` for the complete input: it shows whether to drop or keep a hyphen
 */
export function joinLines(
  lines: readonly string[],
  language: Language,
  words: ReadonlySet<string> = new Set(),
): string {
  const [first = '', ...rest] = lines
  const join = language === 'zh' ? joinChinese : joinEnglish
  const done: string[] = []
  let text = first
  for (const line of rest) {
    // Only the last word decides how lines are joined.
    if (text.length > longestWord * 2) {
      done.push(text.slice(0, -longestWord))
      text = text.slice(-longestWord)
    }
    text = join(text, line, words)
  }
  return closeUp([...done, text].join(''))
}

/** Joins the lines of a headline in both languages. The spaces that separate the languages stay. */
export function joinMixed(lines: readonly string[]): string {
  return lines.join(' ').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}

/** Text without spaces beside Chinese characters and their punctuation. */
export function closeUp(text: string): string {
  return text.replace(spaceBesideChinese, '')
}

function joinChinese(text: string, line: string): string {
  const ofWords = /[A-Za-z][,.&]?$/.test(text)
    ? /^\w/.test(line)
    : /\d$/.test(text) && /^[A-Za-z]{2}/.test(line)
  return ofWords ? `${text} ${line}` : text + line
}

function joinEnglish(text: string, line: string, words: ReadonlySet<string>): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + line
  if (/\d[-‐]$/.test(text)) return `${text.slice(0, -1)}-${line}`
  const [, head] = /(\p{Script=Latin}+)[-‐]$/u.exec(text) ?? []
  if (head === undefined) return text.endsWith('/') || text.endsWith('—') ? text + line : `${text} ${line}`
  const [tail = ''] = /^\p{Ll}+/u.exec(line) ?? []
  return text.slice(0, -1) + (isOneWord(head.toLowerCase(), tail, words) ? '' : '-') + line
}

/**
 * Whether a hyphen at a line's end cuts one word, rather than joining two: `export-led`. Names are in no
 * dictionary: they are recognised only if the input has them elsewhere.
 */
function isOneWord(head: string, tail: string, words: ReadonlySet<string>): boolean {
  if (tail === '') return false
  if (words.has(head + tail) || (fragment.test(tail) && !words.has(tail))) return true
  const isWord = (word: string) => words.has(word) || (word.length > 2 && isEnglishWord(word))
  if (isWord(head + tail)) return true
  return !isWord(tail) || !(isWord(head) || prefix.test(head))
}
