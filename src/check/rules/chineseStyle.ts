import { chineseTextRule } from '../editorialRule.ts'
import { traditionalIn } from '../traditionalIn.ts'
import { unmarkedPeriodicals } from '../unmarkedPeriodicals.ts'

export const traditionalCharacters = chineseTextRule('traditional-characters', (text) => {
  const found = traditionalIn(text)
  if (found.length === 0) return undefined
  const traditional = found.map(({ character }) => character).join('')
  const simplified = found.map((one) => one.simplified).join('')
  return { code: 'mixed', params: { traditional, simplified }, level: 'warning' }
})

const han = '[\\p{Script=Han}]'
const faults = [
  { code: 'halfWidth', pattern: new RegExp(`${han}[,.;:?!()]|[,;:?!()]${han}`, 'u') },
  {
    code: 'space',
    pattern: new RegExp(`(?:${han}|[，。；：？！、（）“”]) |\\s(?:${han}|[，。；：？！、（）“”])`, 'u'),
  },
  { code: 'quotationMarks', pattern: new RegExp(`["']${han}|${han}["']`, 'u') },
] as const

export const chinesePunctuation = chineseTextRule('chinese-punctuation', (text) =>
  faults.flatMap(({ code, pattern }) => {
    const at = pattern.exec(text)?.index
    if (at === undefined) return []
    return [{ code, params: { text: text.slice(Math.max(0, at - 6), at + 8) }, level: 'error' }] as const
  }),
)

export const periodicalTitles = chineseTextRule('periodical-titles', (text) => {
  const [mention] = unmarkedPeriodicals(text)
  return mention && { code: 'unmarked', params: { text: mention.text }, level: 'warning' }
})

const measures = '个|家|项|条|座|名|位|人|户|辆|架|艘|台|套|件|种|所|处|期|届|次|亩|吨|米|公里|元'
/** 第三个 is a rank, 三四个 and 十多个 are rough numbers, and text in “” is a quotation. */
const chinese = new RegExp(
  `(?<![第几数多两二三四五六七八九十百千万亿\\d])(?:两|[二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九])(${measures}|倍)`,
  'gu',
)
const arabic = new RegExp(`\\d(?:[万亿]|多|余)?(${measures}|倍|%)`, 'gu')

/** Numbers of the same things should have the same form. A multiple should have the form of all figures beside it. */
function mixedIn(text: string): string | undefined {
  const unquoted = text.replace(/“[^”]*”/g, (quoted) => '·'.repeat(quoted.length))
  const inDigits = new Set([...unquoted.matchAll(arabic)].map(([, measure]) => measure))
  const isMixed = (measure = '') => (measure === '倍' ? inDigits.size > 0 : inDigits.has(measure))
  return [...unquoted.matchAll(chinese)].find(([, measure]) => isMixed(measure))?.[0]
}

export const numberForms = chineseTextRule('number-forms', (text) =>
  text.split(/(?<=[。！？])/).flatMap((sentence) => {
    const mixed = mixedIn(sentence)
    return mixed === undefined ? [] : [{ code: 'mixed', params: { text: mixed }, level: 'warning' } as const]
  }),
)

/** 等级, 等于, 平等, 高等 and similar words contain the character but do not mean “and so on”. */
const etc = /包括[^，。；！？]*?(?<![平同相对均中不高初优头一二三四五])等(?![级待于同候额次值效量])/u

export const doubledEtc = chineseTextRule('doubled-etc', (text) => {
  const list = etc.exec(text)?.[0]
  return list === undefined ? undefined : { code: 'list', params: { text: list }, level: 'warning' }
})
