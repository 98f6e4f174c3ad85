import type { Story } from '../../src/archive/issue.ts'
import { traditionalCharacters } from '../../src/workers/search/simplify.ts'
import type { Choose } from '../support/choices.ts'

type Segment = Story['body'][number][number]
type Texts = { readonly en: string; readonly zh: string }

/** Changes a pair as a slip of the pen would. Undefined if the pair has nothing of the kind to change. */
type Slip = (texts: Texts, choose: Choose) => Segment | undefined

/** Applies a change to one of the two languages, by chance. */
function inOne(change: (text: string, language: 'en' | 'zh', choose: Choose) => string): Slip {
  return (texts, choose) => {
    const language = choose(['en', 'zh'] as const)
    const changed = change(texts[language], language, choose)
    return changed === texts[language] ? undefined : { ...texts, [language]: changed }
  }
}

/** Replaces one match of the pattern in one of the two languages. */
function replaceOne(pattern: RegExp, by: (found: string, choose: Choose) => string): Slip {
  return inOne((text, _language, choose) => {
    const matches = [...text.matchAll(pattern)]
    if (matches.length === 0) return text
    const { 0: found, index } = choose(matches)
    return text.slice(0, index) + by(found, choose) + text.slice(index + found.length)
  })
}

/** Words, and the word that a slip puts in the place of each. */
const slipped = new Map(
  'million billion, billion million, 万 亿, 亿 万, rose fell, fell rose, rise fall, fall rise, grew shrank, increase decrease, up down, risen fallen, opened closed, closed opened, exports imports, imports exports, will won’t, 增长 下降, 下降 增长, 增加 减少, 关闭 启用, 启用 关闭, 出口 进口, 将 将不会, 增幅 降幅'
    .split(', ')
    .map((pair) => [pair.split(' ')[0] ?? '', (pair.split(' ')[1] ?? '').replace('won’t', 'will not')]),
)
const slip = (word: string) => slipped.get(word) ?? word

const towns =
  'Chengdu 成都, Chongqing 重庆, Guiyang 贵阳, Yunnan 云南, Guizhou 贵州, Sichuan 四川, Mianyang 绵阳, Zunyi 遵义, Leshan 乐山, Beijing 北京, Japan 日本, Hangzhou 杭州'
    .split(', ')
    .map((names) => ({ en: names.split(' ')[0] ?? '', zh: names.split(' ')[1] ?? '' }))

const brokenAddresses = [
  'https//www.news.example',
  'htps://www.news.example',
  'www,news.example',
  'https://www.news,example',
  'http:/www.news.example',
  'https:// www.news.example',
  'wwww.news.example',
]

const toTraditional: ReadonlyMap<string, string> = new Map(
  [...traditionalCharacters]
    .filter(([, simplified]) => simplified.length === 1)
    .map(([traditional, simplified]) => [simplified, traditional]),
)

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

const slips = {
  figure: replaceOne(
    /\d+(?:\.\d+)?(?= ?(?:%|percent|million|billion|tonnes|[万亿吨]|年|people|名|人|yuan|元))/g,
    (found, choose) =>
      found.replace(/\d$/, (digit) => choose([...'123456789'].filter((one) => one !== digit))),
  ),
  scale: replaceOne(/\b[mb]illion\b|(?<=\d)[万亿](?!亿)/g, slip),
  date: replaceOne(
    /\b\d{1,2}(?= (?:January|March|May|June|July|August|September|November|February|April|October|December))|(?<=月)\d{1,2}(?=日)/g,
    (found) => String((Number(found) % 27) + 1),
  ),
  direction: replaceOne(
    /\b(?:rose|fell|rise|fall|grew|increase|up|risen|opened|closed|exports|imports|will)\b(?! not)|增长|下降|增加|关闭|启用|(?<!进)出口|将(?!近)|增幅/gi,
    slip,
  ),
  name: inOne((text, language, choose) => {
    const present = towns.filter(({ en, zh }) =>
      language === 'en' ? new RegExp(`\\b${en}\\b`).test(text) : text.includes(zh),
    )
    if (present.length === 0) return text
    const other = choose(towns.filter((town) => !present.includes(town)))
    return text.replaceAll(choose(present)[language], other[language])
  }),
  traditional: ({ en, zh }) => {
    const changed = [...zh].map((character) => toTraditional.get(character) ?? character).join('')
    return changed === zh ? undefined : { en, zh: changed }
  },
  cut: inOne((text, language, choose) => {
    const length = Math.floor(text.length * choose([0.2, 0.3, 0.4, 0.5, 0.6, 0.7]))
    return text.length < (language === 'en' ? 60 : 20) ? text : text.slice(0, length).trimEnd()
  }),
  address: ({ en, zh }, choose) => ({ en: `${en.replace(/\.$/, '')} (see ${choose(brokenAddresses)}).`, zh }),
} as const satisfies Record<string, Slip>

/** A sentence with a total and its parts, in words of several kinds; the parts do not add up. */
function wrongSum(choose: Choose): Segment {
  const [a, b, c] = [11, 7, 5].map((least) => least + choose(upTo(20))) as [number, number, number]
  const [total, wrong] = [a + b + c, b + 1 + choose(upTo(3))]
  return choose([
    {
      en: `The city signed ${total} contracts in all, of which ${a} are for roads, ${wrong} for bridges and ${c} for ports.`,
      zh: `全市共签${total}份合同，其中道路${a}份、桥梁${wrong}份、港口${c}份。`,
    },
    {
      en: `It has ${a} roads, ${wrong} bridges and ${c} ports, ${total} in total.`,
      zh: `道路${a}份、桥梁${wrong}份和港口${c}份，共${total}份。`,
    },
    {
      en: `Of the ${total} contracts, ${a} are for roads, ${wrong} for bridges and ${c} for ports.`,
      zh: `${total}份合同中，道路${a}份、桥梁${wrong}份、港口${c}份。`,
    },
    {
      en: `A total of ${total} contracts were signed: ${a} for roads, ${wrong} for bridges and ${c} for ports.`,
      zh: `共签${total}份合同：道路${a}份、桥梁${wrong}份、港口${c}份。`,
    },
  ])
}

/** Ten kinds of errors that newsletters have had. */
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

/** Plants one error of a kind into a story. Undefined if the chosen sentence has nothing to change. */
export function plantError(story: Story, kind: Kind, choose: Choose): Story | undefined {
  const { body } = story
  if (kind === 'sum') return { ...story, body: [...body, [wrongSum(choose)]] }
  const paragraph = choose(body)
  if (kind === 'repeated') {
    const isLong = paragraph.some(({ en = '', zh = '' }) => en.length > 60 || zh.length > 24)
    return isLong ? { ...story, body: [...body, paragraph] } : undefined
  }
  const segment = choose(paragraph)
  const { en, zh } = segment
  const changed = en === undefined || zh === undefined ? undefined : slips[kind]({ en, zh }, choose)
  if (changed === undefined) return undefined
  const inParagraph = paragraph.map((one) => (one === segment ? changed : one))
  return { ...story, body: body.map((one) => (one === paragraph ? inParagraph : one)) }
}
