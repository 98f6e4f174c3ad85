import type { Language } from '../../../archive/languages.ts'
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

/** Sets full-width marks and curly quotation marks, and removes spaces next to Chinese characters. */
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

/** For `traditional-characters`: simplifies each character as the finding says. */
export const fixTraditional: Fixer = (at) => {
  const pairs = [...at.finding.expected.matchAll(/(\p{Script=Han}) → (\p{Script=Han})/gu)]
  const text = pairs.reduce(
    (sum, [, old = '', simplified = '']) => sum.replaceAll(old, simplified),
    at.texts.zh ?? '',
  )
  return offerText(at, 'zh', text)
}

const end = { en: '.', zh: '。' } as const
const closed = { en: /[.!?…:;]["”’')]*$/u, zh: /[。！？…：；.!?][”’）]*$/u } as const

/** For `lost-characters`: completes the phrase, joins the word, keeps one mark of two, or ends the sentence. */
export const fixLostCharacters: Fixer = (at) =>
  languagesOf(at).flatMap((language) => {
    const text = at.texts[language] ?? ''
    return offerText(at, language, completed(text, language, at.finding))
  })

function completed(
  text: string,
  language: Language,
  { found, expected }: { found: string; expected: string },
): string {
  const phrase = /^“(.+)”$/.exec(expected)?.[1]
  const cut = /^“(.+?)” in /.exec(found)?.[1]
  if (phrase !== undefined && cut !== undefined)
    return text.replace(new RegExp(`${cut}(?=$|[，。；、！？）”])`, 'u'), phrase)
  if (expected.startsWith('no space')) return text.replace(/(?<=[a-z])- (?=[a-z])/, '-')
  if (expected.startsWith('a character before'))
    return text.replace(/^[，。；、！？）”]+|([，。；、！？])[，。；、！？]+/u, '$1').trim()
  return closed[language].test(text) ? text : text.replace(/[,，、;；]?$/u, end[language])
}
