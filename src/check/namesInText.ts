import type { Language } from '../archive/languages.ts'
import { nameFinder } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { type PlaceId, placeIds, places } from '../archive/places.ts'
import { findDivisions, shortNameOf } from '../words/findDivisions.ts'
import { worldNames } from './worldNames.ts'

/** A name in a text: the same `key` in both languages. */
export type NamedThing = {
  readonly key: string
  readonly kind: Name['kind']
  /** As the text writes it. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Its names in both languages, also those that may mean something else: Aba, and 赤水 in 赤水河. */
  readonly spellings: readonly string[]
}

/** The single characters for the places of the archive: 蓉 for Chengdu. Empty for a place that has none. */
const shortForms: Readonly<Record<PlaceId, string>> = {
  chengdu: '蓉成',
  chongqing: '渝',
  sichuan: '川蜀',
  guizhou: '黔贵',
  guiyang: '筑贵',
  yunnan: '滇云',
  diqing: '',
  'hong-kong': '港',
  macao: '澳',
  tibet: '藏',
}

const common: readonly Name[] = [
  ...Object.values(places).map(({ en, zh }) => nameOf([en], [zh])),
  ...worldNames.map(({ en, zh }) => nameOf(en, zh)),
  nameOf(['Macau'], ['澳门']),
]

function nameOf([en = '', ...more]: readonly string[], [zh = '', ...others]: readonly string[]): Name {
  return { id: zh, kind: 'place', en, zh, pinyin: en, spellings: { en: [...more], zh: [...others] } }
}

/**
 * Makes a function that lists the names in a text: those in the archive's list, and the places that everybody
 * knows.
 */
export function namesInText(names: readonly Name[]) {
  const own = names.filter(({ zh }) => !common.some((name) => name.zh === zh))
  const listed = new Map(own.map((name) => [name.id, name]))
  const find = nameFinder([...own, ...common])
  return (text: string, language: Language): NamedThing[] => {
    const found = find(text, language).map(({ id, start, end }): NamedThing => {
      const { zh: key = id, kind = 'place' } = listed.get(id) ?? {}
      return { key, kind, text: text.slice(start, end), spellings: [], start, end }
    })
    const divisions = findDivisions(text, language)
      .filter(({ start, end }) => !found.some((one) => start < one.end && end > one.start))
      .map(({ division, start, end }): NamedThing => {
        const key = shortNameOf(division.zh)
        const spellings = [key, ...division.en]
        return { key, kind: 'place', text: text.slice(start, end), spellings, start, end }
      })
    return [...found, ...divisions]
  }
}

/** Whether a Chinese text may use a single character for the name: 川渝, 在蓉, 中日. */
export function mayAbbreviate(key: string, zh: string): boolean {
  const shorts = shortOf.get(key) ?? ''
  return [...shorts].some((character) => zh.includes(character))
}

const shortOf: ReadonlyMap<string, string> = new Map([
  ...worldNames.flatMap(({ zh, short }) => zh.slice(0, 1).map((name) => [name, short] as const)),
  ...placeIds.map((id) => [places[id].zh, shortForms[id]] as const),
])
