import { once } from '../../archive/memoize.ts'
import { joinSyllables } from '../../archive/words/markTones.ts'
import { lexicon } from '../../words/lexicon.ts'
import { type ReadPiece, readText } from '../../words/readText.ts'

/** What the desk knows about words, without the archive's own. */
export const deskLexicon = once(() => lexicon())

/** Brackets, and kinds of places and conjunctions, are apart from other words. */
const apart = /^(?:[()]|[省市县州镇乡和与及的])$/
/** Words in the letters of `kindOf`: one character after a word belongs to it; several are a word, four are two words. */
const grouped = /ws(?!s)|ss(?=ss(?!s))|s+|./g

/**
 * Suggests the pinyin of a Chinese name as GB/T 16159 writes it, each word with a capital. Returns an empty text if there
 * are no Chinese characters.
 * @example suggestPinyin('贵州省通信管理局') // 'Guìzhōu Shěng Tōngxìn Guǎnlǐjú'
 */
export function suggestPinyin(zh: string): string {
  const aids = { lexicon: deskLexicon(), names: [], find: () => [], readings: [] }
  const pieces = readText({ zh: zh.normalize('NFKC') }, aids).flatMap(withKindApart)
  const words = pieces.filter(({ text, isWord }) => isWord || apart.test(text))
  return [...words.map(kindOf).join('').matchAll(grouped)]
    .map(({ index, 0: group }) => written(words.slice(index, index + group.length)))
    .join(' ')
    .replace(/\( | \)/g, (bracket) => bracket.trim())
}

type Word = Pick<ReadPiece, 'text' | 'pinyin' | 'isWord'>

function kindOf({ text }: Word): string {
  return apart.test(text) ? 'a' : text.length === 1 ? 's' : 'w'
}

/** 贵州省 is one word in the dictionary, but two in pinyin. */
function withKindApart(word: Word): Word[] {
  const { text, pinyin } = word
  const [place, kind] = [text.slice(0, -1), text.slice(-1)]
  const at = pinyin.search(/(?:shěng|shì|xiàn)$/i)
  if (text.length < 3 || at < 1 || !deskLexicon().isListed(place)) return [word]
  return [
    { ...word, text: place, pinyin: pinyin.slice(0, at).trim() },
    { ...word, text: kind, pinyin: pinyin.slice(at) },
  ]
}

/** Names of provinces and cities in one character, which a hyphen joins. */
const short = /^[川渝成蓉贵黔云滇藏港澳京津沪冀粤桂湘陕甘]{2}$/

function written(words: readonly Word[]): string {
  const text = words.map((word) => word.text).join('')
  const parts = words.map(({ pinyin }) => pinyin)
  if (/^[和与及的()]$/.test(text)) return parts.join('') || text
  const syllables = parts.flatMap((part) => part.split(/[\s-]|(?=\p{Lu})/u))
  if (short.test(text) && syllables.length === 2) return syllables.map(capital).join('-')
  return joinSyllables(parts).split(' ').map(capital).join(' ')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
