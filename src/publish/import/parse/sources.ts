import type { BilingualName } from '../../../archive/places.ts'
import type { RoledBlock } from './classify.ts'

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

export type Sources = { readonly sources: BilingualName[]; readonly left: RoledBlock[] }

/**
 * The publications that the lines of sources name, English paired with Chinese: by what is known of them, else by
 * their order where the lists are of one length. One that is known by a Latin name alone keeps it in both.
 */
export function readSources(blocks: readonly RoledBlock[]): Sources {
  const lists = blocks
    .filter(({ role }) => role === 'sources')
    .map((block) => ({ block, names: namesIn(block.text) }))
  const english = lists.filter(({ block }) => block.language !== 'zh')
  const chinese = lists.filter(({ block }) => block.language === 'zh')
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

function namesIn(text: string): string[] {
  return text
    .replace(/^[^:：]*[:：]/, '')
    .split(/[,，、;；]|\band\b/)
    .map((name) => name.trim().replace(/[.。]$/, ''))
    .filter((name) => name !== '')
}
