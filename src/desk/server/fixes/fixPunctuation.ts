import { type Fixer, languagesOf, offerText } from './fixer.ts'

const fullWidth = new Map([
  [',', '，'],
  ['.', '。'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
])
const han = '\\p{Script=Han}'
const wide = '，。；：？！、（）“”《》'
const besideHan = new RegExp(`(?<=[${han}])[,.;:?!()]|[,;:?!()](?=[${han}])`, 'gu')
const spaces = new RegExp(`(?<=[${han}${wide}])\\s+|\\s+(?=[${han}${wide}])`, 'gu')

/** Chinese text with full-width marks, curly quotation marks, and no space beside a character. */
function fixChinese(text: string): string {
  const marked = text.replace(spaces, '').replace(besideHan, (half) => fullWidth.get(half) ?? half)
  let isOpen = false
  return marked.replace(/["']/g, (mark, at: number) => {
    const touches = new RegExp(`[${han}${wide}]`, 'u').test(
      marked.slice(Math.max(0, at - 1), at + 2).replace(mark, ''),
    )
    if (!touches) return mark
    isOpen = !isOpen
    return mark === '"' ? (isOpen ? '“' : '”') : isOpen ? '‘' : '’'
  })
}

/** For `chinese-punctuation`. */
export const fixPunctuation: Fixer = (at) =>
  languagesOf(at)
    .filter((language) => language === 'zh')
    .flatMap((language) => offerText(at, language, fixChinese(at.texts.zh ?? '')))

/** For `traditional-characters`: each as its rule says. */
export const fixTraditional: Fixer = (at) => {
  const pairs = [...at.finding.expected.matchAll(/(\p{Script=Han}) → (\p{Script=Han})/gu)]
  const text = pairs.reduce(
    (sum, [, old = '', simplified = '']) => sum.replaceAll(old, simplified),
    at.texts.zh ?? '',
  )
  return offerText(at, 'zh', text)
}
