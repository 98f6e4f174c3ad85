import { type EditorialRule, inEachChineseText } from '../editorialRule.ts'

const han = '[\\p{Script=Han}]'
const faults = [
  { what: 'half-width punctuation', pattern: new RegExp(`${han}[,.;:?!()]|[,;:?!()]${han}`, 'u') },
  {
    what: 'a space',
    pattern: new RegExp(`(?:${han}|[，。；：？！、（）“”]) |\\s(?:${han}|[，。；：？！、（）“”])`, 'u'),
  },
  { what: 'straight quotation marks', pattern: new RegExp(`["']${han}|${han}["']`, 'u') },
] as const

export const chinesePunctuation: EditorialRule = {
  name: 'chinese-punctuation',
  what: 'Half-width punctuation, or a space, beside a Chinese character.',
  check: inEachChineseText((text) =>
    faults.flatMap(({ what, pattern }) => {
      const at = pattern.exec(text)?.index
      if (at === undefined) return []
      const found = `${what} in “${text.slice(Math.max(0, at - 6), at + 8)}”`
      const expected = 'full-width punctuation, and no space beside Chinese characters'
      return [{ level: 'error', found, expected }]
    }),
  ),
}
