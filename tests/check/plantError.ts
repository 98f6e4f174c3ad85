import type { Issue, Story } from '../../src/archive/issue.ts'
import { traditionalCharacters } from '../../src/workers/search/traditionalCharacters.ts'

/** A number from 0 to below 1, from a seed. */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

type Segment = Story['body'][number][number]

/** Changes a pair as a slip of the pen would. Undefined if the pair has nothing of the kind to change. */
type Slip = (segment: { readonly en: string; readonly zh: string }, random: Random) => Segment | undefined

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)]
}

/** Replaces one match of the pattern, if the text has one and the replacement differs. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  by: (found: string) => string,
): string | undefined {
  const match = pick([...text.matchAll(pattern)], random)
  if (!match) return undefined
  const changed = by(match[0])
  const at = match.index
  return changed === match[0] ? undefined : text.slice(0, at) + changed + text.slice(at + match[0].length)
}

/** Applies a change to one of the two languages, by chance. */
function inOne(change: (text: string, language: 'en' | 'zh', random: Random) => string | undefined): Slip {
  return (segment, random) => {
    const language = random() < 0.5 ? 'en' : 'zh'
    const changed = change(segment[language], language, random)
    return changed === undefined ? undefined : { ...segment, [language]: changed }
  }
}

const otherDigit = (digit: string, random: Random) =>
  String((Number(digit) + 1 + Math.floor(random() * 8)) % 9 || 9)

const scales = { million: 'billion', billion: 'million', 万: '亿', 亿: '万' } as const
const opposite: Readonly<Record<string, string>> = {
  rose: 'fell',
  fell: 'rose',
  rise: 'fall',
  fall: 'rise',
  grew: 'shrank',
  increase: 'decrease',
  up: 'down',
  risen: 'fallen',
  opened: 'closed',
  closed: 'opened',
  exports: 'imports',
  imports: 'exports',
  will: 'will not',
  is: 'is not',
  增长: '下降',
  下降: '增长',
  增加: '减少',
  上调: '下调',
  关闭: '启用',
  启用: '关闭',
  出口: '进口',
  将: '将不会',
  增幅: '降幅',
}
const towns = [
  ['Chengdu', '成都'],
  ['Chongqing', '重庆'],
  ['Guiyang', '贵阳'],
  ['Yunnan', '云南'],
  ['Guizhou', '贵州'],
  ['Sichuan', '四川'],
  ['Mianyang', '绵阳'],
  ['Zunyi', '遵义'],
  ['Leshan', '乐山'],
  ['Beijing', '北京'],
  ['Japan', '日本'],
  ['Hangzhou', '杭州'],
] as const

/** Ten kinds of errors that newsletters have had. */
export const slips = {
  figure: inOne((text, _, random) =>
    replaceOne(
      text,
      /\d+(?:\.\d+)?(?= ?(?:%|percent|million|billion|tonnes|[万亿吨]|年|people|名|人|yuan|元))/g,
      random,
      (found) => found.replace(/\d$/, (digit) => otherDigit(digit, random)),
    ),
  ),
  scale: inOne((text, _, random) =>
    replaceOne(
      text,
      /\b[mb]illion\b|(?<=\d)[万亿](?!亿)/g,
      random,
      (found) => Reflect.get(scales, found) ?? found,
    ),
  ),
  date: inOne((text, _, random) =>
    replaceOne(
      text,
      /\b\d{1,2}(?= (?:January|March|May|June|July|August|September|November|February|April|October|December))|(?<=月)\d{1,2}(?=日)/g,
      random,
      (found) => String((Number(found) % 27) + 1),
    ),
  ),
  direction: inOne((text, _, random) =>
    replaceOne(
      text,
      /\b(?:rose|fell|rise|fall|grew|increase|up|risen|opened|closed|exports|imports|will)\b(?! not)|增长|下降|增加|关闭|启用|(?<!进)出口|将(?!近)|增幅/gi,
      random,
      (found) => opposite[found] ?? found,
    ),
  ),
  name: inOne((text, language, random) => {
    const at = language === 'en' ? 0 : 1
    const present = towns.filter((town) =>
      new RegExp(language === 'en' ? `\\b${town[0]}\\b` : town[1]).test(text),
    )
    const from = pick(present, random)
    const to = pick(
      towns.filter((town) => !present.includes(town)),
      random,
    )
    return from && to ? text.replaceAll(from[at], to[at]) : undefined
  }),
  traditional: ({ en, zh }) => {
    const changed = [...zh].map((character) => toTraditional.get(character) ?? character).join('')
    return changed === zh ? undefined : { en, zh: changed }
  },
  cut: inOne((text, language, random) => {
    const length = Math.floor(text.length * (0.2 + random() * 0.5))
    return text.length < (language === 'en' ? 60 : 20) ? undefined : text.slice(0, length).trimEnd()
  }),
  address: ({ en, zh }, random) => {
    const broken = pick(
      [
        'https//www.news.example',
        'htps://www.news.example',
        'www,news.example',
        'https://www.news,example',
        'http:/www.news.example',
        'https:// www.news.example',
        'wwww.news.example',
      ],
      random,
    )
    return { en: `${en.replace(/\.$/, '')} (see ${broken}).`, zh }
  },
} as const satisfies Record<string, Slip>

const toTraditional: ReadonlyMap<string, string> = new Map(
  [...traditionalCharacters]
    .filter(([, simplified]) => simplified.length === 1)
    .map(([traditional, simplified]) => [simplified, traditional]),
)

/** A sentence with a total and its parts, in words of either kind, and the parts do not add up. */
function wrongSum(random: Random): Segment {
  const [a, b, c] = [11, 7, 5].map((least) => least + Math.floor(random() * 20)) as [number, number, number]
  const total = a + b + c
  const wrong = b + 1 + Math.floor(random() * 3)
  const en = [
    `The city signed ${total} contracts in all, of which ${a} are for roads, ${wrong} for bridges and ${c} for ports.`,
    `It has ${a} roads, ${wrong} bridges and ${c} ports, ${total} in total.`,
    `Of the ${total} contracts, ${a} are for roads, ${wrong} for bridges and ${c} for ports.`,
    `A total of ${total} contracts were signed: ${a} for roads, ${wrong} for bridges and ${c} for ports.`,
    `The list names ${a} roads, ${wrong} bridges and ${c} ports, making ${total} altogether.`,
  ]
  const zh = [
    `全市共签${total}份合同，其中道路${a}份、桥梁${wrong}份、港口${c}份。`,
    `道路${a}份、桥梁${wrong}份和港口${c}份，共${total}份。`,
    `${total}份合同中，道路${a}份、桥梁${wrong}份、港口${c}份。`,
    `共签${total}份合同：道路${a}份、桥梁${wrong}份、港口${c}份。`,
    `道路${a}份、桥梁${wrong}份、港口${c}份，合计${total}份。`,
  ]
  const at = Math.floor(random() * en.length)
  return { en: en[at] ?? '', zh: zh[at] ?? '' }
}

export type Kind = keyof typeof slips | 'sum' | 'repeated'

export const kinds: readonly Kind[] = [
  'figure',
  'scale',
  'date',
  'direction',
  'name',
  'traditional',
  'cut',
  'address',
  'sum',
  'repeated',
]

/** Plants one error of a kind into a story of the issue. Undefined if nothing there can be changed so. */
export function plantError(issue: Issue, at: number, kind: Kind, random: Random): Issue | undefined {
  const story = issue.stories[at]
  const body = story && plantedBody(story.body, kind, random)
  if (!story || !body) return undefined
  return { ...issue, stories: issue.stories.with(at, { ...story, body }) }
}

function plantedBody(body: Story['body'], kind: Kind, random: Random): Story['body'] | undefined {
  if (kind === 'sum') return [...body, [wrongSum(random)]]
  const p = Math.floor(random() * body.length)
  const paragraph = body[p] ?? []
  if (kind === 'repeated') {
    const long = paragraph.some(({ en = '', zh = '' }) => en.length > 60 || zh.length > 24)
    return long ? [...body, paragraph] : undefined
  }
  const s = Math.floor(random() * paragraph.length)
  const { en, zh } = paragraph[s] ?? {}
  if (en === undefined || zh === undefined) return undefined
  const changed = slips[kind]({ en, zh }, random)
  return changed && body.with(p, paragraph.with(s, changed))
}
