import { chineseTextRule } from '../editorialRule.ts'

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
