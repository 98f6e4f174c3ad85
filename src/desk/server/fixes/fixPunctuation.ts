import type { Language } from '../../../archive/languages.ts'
import { isSaid } from '../../../check/messages/checkMessages.ts'
import type { DraftFinding } from '../../api/findings.ts'
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
  if (!isSaid(at.finding, 'traditional-characters', 'mixed')) return []
  const { traditional, simplified } = at.finding.params
  const replacements = [...String(simplified)]
  const text = [...String(traditional)].reduce(
    (sum, character, index) => sum.replaceAll(character, replacements[index] ?? character),
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

function completed(text: string, language: Language, finding: DraftFinding): string {
  if (isSaid(finding, 'lost-characters', 'cut')) {
    const { cut, phrase } = finding.params
    return text.replace(new RegExp(`${cut}(?=$|[，。；、！？）”])`, 'u'), String(phrase))
  }
  if (isSaid(finding, 'lost-characters', 'hyphen')) return text.replace(/(?<=[a-z])- (?=[a-z])/, '-')
  if (isSaid(finding, 'lost-characters', 'punctuation'))
    return text.replace(/^[，。；、！？）”]+|([，。；、！？])[，。；、！？]+/u, '$1').trim()
  return closed[language].test(text) ? text : text.replace(/[,，、;；]?$/u, end[language])
}
