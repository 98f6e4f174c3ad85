import { memoized, memoizedByObject } from '../archive/memoize.ts'
import type { EnglishWord } from '../archive/words/touchedWord.ts'
import { commonMeanings } from './commonWords.ts'
import { type EnglishName, lettersOf, possessive } from './englishNames.ts'
import { isCommonNoun } from './englishWords.ts'
import type { Lexicon } from './lexicon.ts'
import { wordsIn } from './meanings.ts'

type Part = { readonly text: string; readonly start: number; readonly end: number }

/**
 * Finds the names from another language that Chinese characters imitate: 马克龙 for Macron. Neighbouring characters that are
 * no word together have the first consonants m-k-l, which the capitalised word, no common English word, has in this order.
 * @param parts the Chinese text as cut into words
 * @param isSpent whether an English word is part of another name
 */
export function foreignNames(
  en: string,
  parts: () => readonly Part[],
  isSpent: (index: number) => boolean,
  lexicon: Lexicon,
): EnglishName[] {
  const found = pairsOfPlaces(en, parts, lexicon)
  const possible = wordsIn(en).flatMap((word, index) => {
    if (!mayBeForeign(word) || isSpent(index)) return []
    const text = word.text.replace(possessive, '')
    return [{ index, text, consonants: consonantsOf(text) }]
  })
  if (possible.length === 0) return found
  // 香格里拉 is Shangri-La, so no other word is.
  const known = parts()
    .map(({ text }) => sensesIn(lexicon)(text))
    .join()
  const names = possible.filter(({ text }) => !known.includes(text))
  if (names.length === 0) return found
  const isFree = ({ start, end }: Part) => !found.some((one) => one.start < end && start < one.end)
  const add = ({ start, end }: Part, words: typeof names) => {
    const text = words.map((word) => word.text).join(' ')
    found.push({ start, end, english: words.map(({ index }) => index), syllables: [], text })
  }
  const windows = windowsOf(parts(), lexicon)
  // 琅勃拉邦 is Luang Prabang, not Luang.
  const pairs = names.map(({ index: at }) => names.filter(({ index }) => index === at || index === at + 1))
  for (const window of windows) {
    const sounds = window.initials.filter(Boolean)
    const lead = window.initials[0] ? 0 : 1
    const mayImitate = sounds.length > 1 && isForSound(window.text)
    if (!mayImitate || !isFree(window)) continue
    const isFor = (words: typeof names) =>
      imitates(sounds, words.map(({ consonants }) => consonants).join(''), lead)
    const name = [...pairs, ...names.map((one) => [one])].find(isFor)
    if (name) add(window, name)
  }
  // The only two words left that are side by side are the only person left.
  const left = names.filter(({ index }) => !found.some(({ english }) => english.includes(index)))
  const given = left.filter(({ index }) => left.some((next) => next.index === index + 1))
  const family = left.filter(({ index }) => left.some((last) => last.index === index - 1))
  if (given.length !== 1) return found
  const [person, other] = windows.filter((window) => isFree(window) && mayBePerson(window.text, lexicon))
  if (person && person.text.length !== other?.text.length) add(person, [...given, ...family])
  return found
}

/** All senses of a word. */
const sensesIn = memoizedByObject(({ readingsOf }: Lexicon) =>
  memoized((text: string) =>
    readingsOf(text)
      .flatMap(({ senses }) => senses)
      .join(),
  ),
)

/** Whether these are a surname and one or two characters more: 黄循财 for Lawrence Wong, who spells it otherwise. */
function mayBePerson(text: string, { readingsOf }: Lexicon): boolean {
  const senses = readingsOf(text.charAt(0)).flatMap((reading) => reading.senses)
  return text.length <= 3 && senses.some((sense) => sense.startsWith('surname '))
}

/** Nearly all characters of a foreign name are of these, which mean little together. */
const imitating =
  '阿埃艾安昂奥巴白班邦贝本比彼别宾波博布查茨达戴丹道德登迪蒂丁杜多顿俄恩尔法范菲费芬弗福孚盖甘冈戈格哥葛古瓜圭哈海汉豪赫黑亨洪' +
  '胡华怀惠霍基吉季济加贾简杰金卡凯坎康考柯科克可肯孔库夸奎坤拉莱赖兰朗劳勒雷黎李里理利莲良列林琳龙卢鲁路伦罗洛吕马玛迈麦曼芒毛梅' +
  '门蒙米密敏明摩莫默姆穆慕纳奈南尼娜内嫩涅宁纽诺欧帕派潘庞佩彭蓬皮平珀普齐奇契恰乔切琴瑞热萨塞赛森沙莎山尚舍申圣施史士斯松宋颂' +
  '苏索瑟素塔泰坦汤唐特腾提田铁廷通图托瓦万旺威韦维魏温文翁沃乌武伍西希锡夏香肖谢辛兴雄休许雅亚扬杨耶叶伊依易因印英永尤于宇约赞' +
  '泽曾扎詹珍芝治朱卓孜兹宗佐勃琅瑙珊'

function isForSound(text: string): boolean {
  return [...text].filter((character) => !imitating.includes(character)).length < 2
}

/** Two characters for two places with a hyphen: 中老, China-Laos, and 雅康, Ya'an-Kangding. */
function pairsOfPlaces(en: string, parts: () => readonly Part[], { usualSyllables }: Lexicon): EnglishName[] {
  const pairs = [...en.matchAll(/(\p{Lu}[\p{L}'’]+)[-–](\p{Lu}[\p{L}'’]*\p{L})/gu)]
  if (pairs.length === 0) return []
  const isFor = (place = '', text: string) =>
    commonMeanings(text).some((meaning) => meaning.includes(place)) ||
    lettersOf(place).startsWith(lettersOf(usualSyllables(text)?.[0] ?? '-'))
  return parts().flatMap(({ text, start, end }, at, all) => {
    const next = all[at + 1]
    if (next?.start !== end || !/^\p{Script=Han}{2}$/u.test(text + next.text)) return []
    for (const [places, first, second] of pairs) {
      const index = wordsIn(en).findIndex((word) => word.text === first)
      if (isFor(first, text) && (first === 'China' || isFor(second, next.text)))
        return [{ start, end: next.end, english: [index, index + 1], syllables: [], text: places }]
    }
    return []
  })
}

function mayBeForeign({ text }: EnglishWord): boolean {
  const isCapital = /^\p{Lu}\p{L}{2}/u.test(text)
  return isCapital && !ofCalendar.test(text) && !isCommonNoun(text.replace(possessive, ''))
}

const ofCalendar = /^(?:January|February|April|June|July|August|September|October|November|December|\w+day)$/

/** Grammar and units, which are in no foreign name. */
const never =
  /[的了着在是和与及将被把这该每年月日亿万元个家有不也还都就等从由为于向对说称中已座第两三四五六七八九十一以其此按仅曾双继却但而则仍]/

type Window = Part & { readonly initials: readonly string[] }

/**
 * Neighbours of two to six characters that may be a name, the longest first, with what each character may imitate. At least
 * one is a single character or no word of the dictionary, and none a common word.
 */
function windowsOf(parts: readonly Part[], lexicon: Lexicon): Window[] {
  const initialsOf = initialsIn(lexicon)
  const possible = parts.map(({ text, start, end }) => ({ text, start, end, initials: initialsOf(text) }))
  const windows = possible.flatMap((first, from) => {
    const found: Window[] = []
    let initials: readonly string[] = []
    let text = ''
    let isLoose = false
    for (const part of possible.slice(from, from + 5)) {
      const isNext = part.start === first.start + initials.length
      if (!isNext || part.initials.length === 0) break
      initials = [...initials, ...part.initials]
      text += part.text
      isLoose ||= part.text.length === 1 || lexicon.readingsOf(part.text).length === 0
      if (isLoose && (part !== first || text.length > 2))
        found.push({ initials, text, start: first.start, end: part.end })
    }
    return found.filter((window) => window.initials.length <= 6)
  })
  return windows.sort((one, other) => other.initials.length - one.initials.length)
}

/** What each character of a word may imitate. None if the word is no part of a name. */
const initialsIn = memoizedByObject(({ rankOf, readingsOf, usualSyllables }: Lexicon) => {
  const isName = (text: string) => readingsOf(text)[0]?.senses[0]?.includes('(name)') === true
  const mayBePart = (text: string) =>
    /^\p{Script=Han}+$/u.test(text) &&
    (text.length === 1
      ? !never.test(text)
      : isName(text) || !(text.length > 2 ? readingsOf(text)[0] : rankOf(text)))
  return memoized((text: string): readonly string[] =>
    mayBePart(text) ? [...text].map((one) => initialOf(usualSyllables(one)?.[0] ?? '')) : [],
  )
})

/**
 * Whether a name has these sounds in this order, and few others between and after them. A first vowel may have a consonant
 * after it: Infosys, 印孚瑟斯.
 * @param sounds the letters that each may be
 * @param lead how many consonants may come before the first sound
 */
function imitates(sounds: readonly string[], consonants: string, lead: number): boolean {
  const gap = sounds.length > 2 ? 2 : 1
  const from = (index: number, at: number, most: number): boolean => {
    const sound = sounds[index]
    if (sound === undefined) return consonants.length - at <= gap
    for (let next = at; next <= at + most && next < consonants.length; next++)
      if (sound.includes(consonants.charAt(next)) && from(index + 1, next + 1, gap)) return true
    return false
  }
  return sounds.length <= consonants.length && from(0, 0, lead)
}

/** The consonants of a name, each as the first letter of those that sound alike. */
const consonantsOf = memoized((name: string) =>
  [
    ...name
      .normalize('NFD')
      .toLowerCase()
      .replace(/ph/g, 'f')
      .replace(/c(?=[eiy])|[ts]?[cst]h/g, 's'),
  ]
    .map((letter) => alike.find((letters) => letters.includes(letter))?.charAt(0) ?? '')
    .join(''),
)

const alike = ['pb', 'td', 'kgcqx', 'fvw', 'szj', 'lr', 'm', 'n', 'h']

/** The consonants that the first one of a syllable may imitate. Empty for a vowel. */
const initialOf = memoized((syllable: string): string => {
  const plain = lettersOf(syllable)
  const special = [
    [/^[jqx]/, 'skh'],
    [/^zh?/, 'st'],
    [/^[cs]/, 's'],
    [/^er?$/, 'l'],
    [/^y/, ''],
    [/^h/, 'hkf'],
    [/^p/, 'pf'],
  ] as const
  return special.find(([pattern]) => pattern.test(plain))?.[1] ?? consonantsOf(plain.charAt(0))
})
