import { chineseTextRule } from '../editorialRule.ts'

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
