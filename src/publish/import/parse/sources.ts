import type { BilingualName } from '../../../archive/places.ts'
import type { RoledBlock } from './classify.ts'
import type { Headline } from './headlines.ts'

/** Chinese names of publications that newsletters name in English alone. Each is the publication's own. */
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
  /** What the newsletter names for the whole issue. */
  readonly ofIssue: BilingualName[]
  /** What it names under each of the stories, in their order; empty where it names nothing. */
  readonly ofStories: readonly BilingualName[][]
  /** Lines of sources that pair with none of the other language. */
  readonly left: RoledBlock[]
}

/**
 * The publications that the lines of sources name, of the issue and of its stories apart.
 * @param headlines where the headline of each story stands among the blocks
 */
export function readSources(
  blocks: readonly RoledBlock[],
  headlines: readonly Pick<Headline, 'at'>[],
): Sources {
  const owners = ownersOfLines(blocks, headlines)
  const pairedOf = (owner: number | undefined) =>
    pairNames(owners.flatMap((line) => (line.owner === owner ? [line.block] : [])))
  const ofIssue = pairedOf(undefined)
  const ofStories = headlines.map((_, story) => pairedOf(story))
  return {
    ofIssue: ofIssue.sources,
    ofStories: ofStories.map(({ sources }) => sources),
    left: [ofIssue, ...ofStories].flatMap(({ left }) => left),
  }
}

/** A line of sources, and the number of the story that it is of; undefined where it is of the whole issue. */
type OwnedLine = { readonly block: RoledBlock; readonly owner: number | undefined }

/** “Main Source”, 以上信息主要来源: of all that stands above. */
const ofTheWhole = /main|additional|other|all |以上|主要|其他|本期/i

/**
 * Which story each line of sources is of. A line between two stories is of the one above it. What stands under the
 * last story is of the issue, unless each story before has a line of its own.
 */
function ownersOfLines(
  blocks: readonly RoledBlock[],
  headlines: readonly Pick<Headline, 'at'>[],
): OwnedLine[] {
  const last = headlines.length - 1
  const lines = blocks.flatMap((block, at): OwnedLine[] => {
    if (block.role !== 'sources') return []
    const above = headlines.findLastIndex((headline) => headline.at < at)
    return [{ block, owner: above < 0 || speaksOfTheWhole(blocks, at) ? undefined : above }]
  })
  const named = new Set(lines.map(({ owner }) => owner))
  const eachNamed = last > 0 && headlines.slice(0, -1).every((_, story) => named.has(story))
  return lines.map((line) => (line.owner === last && !eachNamed ? { ...line, owner: undefined } : line))
}

/** Lines that stand together are of the same; one of them may say of what. */
function speaksOfTheWhole(blocks: readonly RoledBlock[], at: number): boolean {
  const isLine = (index: number) => blocks[index]?.role === 'sources'
  let [first, end] = [at, at + 1]
  while (isLine(first - 1)) first -= 1
  while (isLine(end)) end += 1
  return blocks.slice(first, end).some(({ text }) => ofTheWhole.test(text.split(/[:：]/, 1)[0] ?? ''))
}

type Paired = { readonly sources: BilingualName[]; readonly left: RoledBlock[] }

/**
 * English names paired with Chinese: by what is known of them, else by their order where the lists are of one length.
 * One that is known by a Latin name alone keeps it in both.
 */
function pairNames(blocks: readonly RoledBlock[]): Paired {
  const lists = blocks.flatMap((block) =>
    inOneLanguage(block).map((text) => ({ block, text, names: namesIn(text) })),
  )
  const english = lists.filter(({ text }) => !chineseLabel.test(text))
  const chinese = lists.filter(({ text }) => chineseLabel.test(text))
  const sources = english.flatMap(({ names }, index) => {
    const other = chinese[index]?.names
    return names.map((en, position) => ({
      en,
      zh: knownNames[en] ?? (other?.length === names.length ? other[position] : undefined) ?? en,
    }))
  })
  const paired = new Set(sources.map(({ zh }) => zh))
  return {
    sources,
    left: chinese.flatMap(({ block, names }) => (names.every((name) => paired.has(name)) ? [] : [block])),
  }
}

const chineseLabel = /^[^:：]*来源\s*[:：]/

/** A line that names its sources in both languages, “Source: Guizhou Daily 来源：贵州日报”, as two. */
function inOneLanguage({ text }: RoledBlock): string[] {
  return text.split(/(?<=[\p{Script=Latin}\d.)’”])\s*(?=\p{Script=Han}{0,8}来源\s*[:：])/u)
}

function namesIn(text: string): string[] {
  return text
    .replace(/^[^:：]*[:：]/, '')
    .split(/[,，、;；]|\band\b/)
    .map((name) => name.trim().replace(/[.。]$/, ''))
    .filter((name) => name !== '')
}
