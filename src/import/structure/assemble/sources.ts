import type { BilingualName } from '../../../archive/places.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'

/** Both official names of publications that newsletters name in only one language. */
const knownNames: Readonly<Record<string, string>> = {
  'China Daily': '中国日报',
  'Chengdu Daily': '成都日报',
  'Chongqing Daily': '重庆日报',
  'Chongqing News': '重庆新闻',
  'Global Times': '环球时报',
  'Guizhou Daily': '贵州日报',
  "People's Daily": '人民日报',
  'Sichuan Daily': '四川日报',
  Xinhua: '新华社',
  'Yunnan Daily': '云南日报',
}

export type Sources = {
  /** The sources that the newsletter names for the complete issue. */
  readonly ofIssue: BilingualName[]
  /** The sources that it names under each story, in order; empty if it names none. */
  readonly ofStories: readonly BilingualName[][]
  /** Lines of sources without a matching line in the other language. */
  readonly left: LabelledBlock[]
}

/**
 * Reads the publications from the lines of sources, for the issue and for each of its stories. The lines under the last
 * story belong to the issue, unless most stories before have their own line.
 * @param stories the lines of each story
 * @param others the lines that belong to no story
 */
export function readSources(
  stories: readonly (readonly LabelledBlock[])[],
  others: readonly LabelledBlock[],
): Sources {
  const before = stories.slice(0, -1)
  const mostNamed = before.filter(({ length }) => length > 0).length * 2 > before.length
  const last = stories.at(-1) ?? []
  const ofIssue = pairNames(mostNamed ? others : [...others, ...last])
  const ofStories = [...before, mostNamed ? last : []].map(pairNames)
  return {
    ofIssue: ofIssue.sources,
    ofStories: ofStories.map(({ sources }) => sources),
    left: [ofIssue, ...ofStories].flatMap(({ left }) => left),
  }
}

type Paired = { readonly sources: BilingualName[]; readonly left: LabelledBlock[] }

/**
 * Pairs English names with Chinese ones: by the known names, or else by order if both lists have the same length. A
 * publication that is known only by a Latin name keeps it in both languages.
 */
function pairNames(blocks: readonly LabelledBlock[]): Paired {
  const lists = blocks.flatMap((block) =>
    inOneLanguage(block).map((text) => ({ block, text, names: namesIn(text) })),
  )
  const english = lists.filter(({ text }) => !chineseLabel.test(text))
  const chinese = lists.filter(({ text }) => chineseLabel.test(text))
  const pairs = english.flatMap(({ text, names: listed }, index) => {
    const other = chinese[index]?.names
    const whole = namesIn(text, /[,，、;；]/)
    const names = listed.length !== other?.length && whole.length === other?.length ? whole : listed
    return names.map((en, position) => ({
      en,
      zh:
        knownNames[en.replace(/’/g, "'")] ??
        (other?.length === names.length ? other[position] : undefined) ??
        en,
    }))
  })
  const sources = english.length > 0 ? pairs : chinese.flatMap(({ names }) => allKnown(names))
  const paired = new Set(sources.map(({ zh }) => zh))
  return {
    sources,
    left: chinese.flatMap(({ block, names }) => (names.every((name) => paired.has(name)) ? [] : [block])),
  }
}

/** The publications that are named only in Chinese, if the English name of each is known. */
function allKnown(names: readonly string[]): BilingualName[] {
  const known = names.flatMap((zh) =>
    Object.entries(knownNames).flatMap(([en, name]) => (name === zh ? [{ en, zh }] : [])),
  )
  return known.length === names.length ? known : []
}

const chineseLabel = /^[^:：]*来源\s*[:：]/

/** A name in English and in Chinese: “Yunnan Daily 云南日报”. */
const bothNames = /^(\p{Script=Latin}[^\p{Script=Han}:：]*?)[\s/|]*[(（《]?(\p{Script=Han}+)[)）》]?$/u

/**
 * Splits a line with sources in both languages into two: “Source: Guizhou Daily 来源：贵州日报”, “Source 来源: Guizhou Daily
 * 贵州日报”.
 */
function inOneLanguage({ text }: LabelledBlock): string[] {
  const listed = text.replace(/[.。]\s*$/, '').replace(/^[^:：]*[:：]/, '')
  const twice = listed.split(/[,，、;；]/).map((name) => bothNames.exec(name.trim()) ?? [])
  if (twice.every(({ length }) => length > 0))
    return [
      `Source: ${twice.map(([, en]) => en).join(', ')}`,
      `来源：${twice.map(([, , zh]) => zh).join('、')}`,
    ]
  return text.split(/(?<=[\p{Script=Latin}\d.)’”])\s*(?=\p{Script=Han}{0,8}来源\s*[:：])/u)
}

/** @param divider matches what separates names; an "and" may also be part of a name */
function namesIn(text: string, divider = /[,，、;；]|\band\b/): string[] {
  return text
    .replace(/^[^:：]*[:：]/, '')
    .split(divider)
    .map((name) => name.trim().replace(/[.。]$/, ''))
    .filter((name) => name !== '')
}
