import { memoizedByText } from '../archive/memoize.ts'
import type { PlaceId } from '../archive/places.ts'
import { chineseWords } from './dictionary.ts'
import { ambiguousNames, divisions, nameless } from './divisions.ts'

/** A prefecture, city, district or county, and the tag of stories about it. */
export type Division = {
  /** The official name in Chinese; unique with `place`. */
  readonly zh: string
  readonly en: readonly string[]
  readonly place: PlaceId
  /** Whether no word contains its short name, so that it needs no dictionary: 绵阳, but not 大理. */
  readonly isPlain: boolean
}

/** Where a text names a division: UTF-16 offsets, end exclusive. */
export type DivisionMention = { readonly division: Division; readonly start: number; readonly end: number }

const regions: Readonly<Record<string, PlaceId>> = {
  '50': 'chongqing',
  '51': 'sichuan',
  '52': 'guizhou',
  '53': 'yunnan',
}
/** Prefectures that are tags themselves. */
const ownTags: Readonly<Record<string, PlaceId>> = { '5101': 'chengdu', '5201': 'guiyang', '5334': 'diqing' }

const kinds = ['County', 'District', 'City', 'Prefecture']
const plainLetters = new Map([
  ['ê', 'e'],
  ['ü', 'u'],
  ['ö', 'o'],
  ['â', 'a'],
  ['’', "'"],
])

/** Every prefecture, district and county of the list, in its order. */
export const allDivisions: readonly Division[] = divisions
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [, code = '', rest = ''] = /^(\d+) (.*)$/.exec(line) ?? []
    const place = ownTags[code] ?? regions[code.slice(0, 2)]
    if (place === undefined) throw new Error(`"${line}" of the gazetteer begins with the code of no region.`)
    return rest.split(/[:,] /).map((entry, index) => {
      const [zh = '', ...names] = entry.split(' ')
      return { zh, en: names.join(' ').split('/'), place, isPlain: index === 0 && !zh.startsWith('大理') }
    })
  })
  .filter(({ zh }) => !nameless.has(zh))

/**
 * Every division that a text names, in order. A name inside a longer name or a longer word does not count.
 */
export const findDivisions = memoizedByText((text, language): readonly DivisionMention[] => {
  const { pattern, byName } = language === 'en' ? english : chinese
  const plain = language === 'en' ? plainLatin(text) : text
  // Loading the dictionary takes time, and most texts name no county.
  let ends: Set<number> | undefined
  const isWord = (start: number, end: number): boolean => {
    ends ??= wordEnds(text)
    return ends.has(start) && ends.has(end)
  }
  return [...plain.matchAll(pattern)].flatMap(({ 0: name, index }) => {
    const division = byName.get(name)
    const end = index + name.length
    if (division === undefined) return []
    const isSure = language === 'en' || division.isPlain || name.length > 3
    return isSure || isWord(index, end) ? [{ division, start: index, end }] : []
  })
})

/** The offsets at which a word of a Chinese text may begin or end. */
function wordEnds(text: string): Set<number> {
  const ends = new Set<number>()
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu)) {
    let at = index
    ends.add(at)
    for (const word of chineseWords(run)) {
      at += word.length
      ends.add(at)
      // 成都市 is one word of the dictionary, and so is 成都.
      if (/[市区县州省]$/.test(word) && word.length > 2) ends.add(at - 1)
    }
  }
  return ends
}

type Finder = { readonly pattern: RegExp; readonly byName: ReadonlyMap<string, Division> }

function finderOf(
  names: readonly (readonly [string, Division])[],
  around: (either: string) => string,
): Finder {
  // A name that places in two regions share tells nothing; the other language does.
  const tags = new Map<string, Set<PlaceId>>()
  for (const [name, { place }] of names) tags.set(name, (tags.get(name) ?? new Set()).add(place))
  const byName = new Map(names.filter(([name]) => tags.get(name)?.size === 1).reverse())
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length)
  return { pattern: new RegExp(around(longestFirst.join('|')), 'gu'), byName }
}

const peoples = new RegExp(
  `(?:${'藏 羌 彝 布依 苗 侗 傣 白 哈尼 壮 景颇 傈僳 回 土家 仡佬 水 纳西 普米 拉祜 佤 布朗 独龙 怒 瑶'
    .split(' ')
    .map((name) => `${name}族`)
    .join('|')})+$`,
)

/** The name that newspapers use: 北川羌族自治县 → 北川, 锦江区 → 锦江. A name of one character keeps its kind: 忠县. */
export function shortNameOf(name: string): string {
  const bare = name.replace(/(?:自治州|自治县|特区)$/, '')
  if (bare !== name) return bare.replace(peoples, '')
  return name.length > 2 ? name.replace(/[市区县]$/, '') : name
}

const english = finderOf(
  allDivisions.flatMap((division) =>
    division.en.flatMap((name) => englishNames(name).map((one) => [one, division] as const)),
  ),
  (either) => `(?<![\\p{L}\\p{N}'-])(?<!Salvador )(?:${either})(?![\\p{L}\\p{N}])`,
)

const chinese = finderOf(
  allDivisions.flatMap((division) => chineseNames(division.zh).map((name) => [name, division] as const)),
  (either) => `(?:${either})`,
)

function englishNames(name: string): string[] {
  const plain = plainLatin(name)
  const spellings = [...new Set([plain, plain.replace(/'(?=[aeo])/g, '')])]
  const withKind = (short: string) =>
    kinds.flatMap((kind) => [`${short} ${kind}`, `${short} ${kind.toLowerCase()}`])
  // 忠县 is Zhongxian or Zhong County.
  const single = /^(?<short>[A-Z][a-z]+)(?:xian)$/.exec(plain)?.groups?.short
  if (single !== undefined) return [plain, `${single} County`, `${single} county`]
  return ambiguousNames.en.has(plain) ? spellings.flatMap(withKind) : spellings
}

function chineseNames(zh: string): string[] {
  const short = shortNameOf(zh)
  const withKind = /[县州区市]$/.test(short) ? [] : [`${short}${zh.slice(-1)}`]
  return [...new Set([zh, ...withKind, ...(ambiguousNames.zh.has(short) ? [] : [short])])]
}

/** Folds the marks of official spellings, character by character: Garzê → Garze, Xi’an → Xi'an. */
function plainLatin(text: string): string {
  return text.replace(/[êüöâ’]/g, (character) => plainLetters.get(character) ?? character)
}
