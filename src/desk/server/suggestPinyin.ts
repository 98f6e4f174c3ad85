import { once } from '../../archive/memoize.ts'
import { type Lexicon, lexicon } from '../../words/lexicon.ts'
import { readText } from '../../words/readText.ts'

/**
 * Suggests the pinyin of a Chinese name as GB/T 16159 writes it, each word with a capital. Returns an empty text if there
 * are no Chinese characters.
 * @example suggestPinyin('贵州省通信管理局') // 'Guìzhōu Shěng Tōngxìn Guǎnlǐjú'
 */
export function suggestPinyin(zh: string): string {
  return wordsOf(zh.trim(), deskLexicon()).map(written).join(' ').replace(/\( /g, '(').replace(/ \)/g, ')')
}

/** What the desk knows about words, without the archive's own. */
export const deskLexicon = once(() => lexicon())

/** A word of the name: its characters, and the pinyin of each character or of all together. */
type Word = { readonly text: string; readonly parts: readonly string[] }

function wordsOf(zh: string, known: Lexicon): Word[] {
  const pieces = readText({ zh }, { lexicon: known, names: [], find: () => [], readings: [] })
  const words: Word[] = []
  for (const { text, isWord, pinyin } of pieces) {
    const last = words.at(-1)
    const isTail = isWord && text.length === 1 && !apart.test(text)
    if (isTail && last && takesSingle(last))
      words.splice(-1, 1, { text: last.text + text, parts: [...last.parts, pinyin] })
    else words.push(...(isWord ? withKindApart({ text, parts: [pinyin] }, known) : brackets(text)))
  }
  return words.flatMap(withoutTail)
}

const bracket = /^[()]$/
/** Kinds of places and conjunctions are separate words. */
const apart = /^[省市县州镇乡和与及的]$/
/** Names of provinces and cities in one character, which a hyphen joins. */
const short = /^[川渝成蓉贵黔云滇藏港澳京津沪冀粤桂湘陕甘]{2}$/

function takesSingle({ text }: Word): boolean {
  return !bracket.test(text) && !apart.test(text)
}

/** 贵州省 is one word in the dictionary, but two in pinyin. */
function withKindApart({ text, parts: [pinyin = ''] }: Word, { frequencyOf }: Lexicon): Word[] {
  const [, place, kind] = /^(.{2,})([省市县])$/.exec(text) ?? []
  const at = pinyin.search(/(?:shěng|shì|xiàn)$/i)
  if (place === undefined || kind === undefined || at < 1 || frequencyOf(place) === undefined)
    return [{ text, parts: [pinyin] }]
  return [
    { text: place, parts: [pinyin.slice(0, at).trim()] },
    { text: kind, parts: [pinyin.slice(at)] },
  ]
}

/**
 * One character after a word belongs to it, such as 局. Two or more are another word: 成都 and 高新区. Four single
 * characters are two words: 两江 and 新区.
 */
function withoutTail({ text, parts }: Word): Word[] {
  const length = text.length - parts.length + 1
  const cut = length === 1 && parts.length === 4 ? 2 : length > 1 && parts.length > 2 ? 1 : 0
  if (cut === 0) return [{ text, parts }]
  const end = length - 1 + cut
  return [
    { text: text.slice(0, end), parts: parts.slice(0, cut) },
    { text: text.slice(end), parts: parts.slice(cut) },
  ]
}

function brackets(text: string): Word[] {
  return [...text.normalize('NFKC')].flatMap((one) =>
    bracket.test(one) ? [{ text: one, parts: [one] }] : [],
  )
}

function written({ text, parts }: Word): string {
  if (/^[和与及的]$/.test(text)) return parts.join('')
  const syllables = short.test(text) ? parts.flatMap((part) => part.split(/[\s-]|(?=\p{Lu})/u)) : parts
  if (short.test(text) && syllables.length === 2) return syllables.map(capital).join('-')
  const joined = parts.reduce(
    (word, part) => word + (startsWithVowel.test(part) && word !== '' ? '’' : '') + part,
    '',
  )
  return joined.split(' ').map(capital).join(' ')
}

const startsWithVowel = /^[aeoāáǎàēéěèōóǒò]/

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
