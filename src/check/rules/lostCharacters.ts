import { otherLanguage } from '../../archive/languages.ts'
import { type Fault, textRule } from '../editorialRule.ts'
import type { LocatedText } from '../storyTexts.ts'

/** Set phrases of Chinese news. Their last character is easily lost at the end of a line. */
const phrases =
  '新发展格局 高质量发展 营商环境 生态环境 一带一路 基础设施 对外开放 改革开放 科技创新 现代化 供应链 产业链 智能化 数字化 国际化 经济社会 综合保税区 自由贸易试验区 长江经济带 双循环 碳中和 碳达峰'.split(
    ' ',
  )

/** These are complete words, although they are a longer word without its last character. */
const whole = new Set(['现代', '智能', '数字', '国际', '供应', '产业', '双循'])

const phraseOf = new Map(phrases.map((phrase) => [phrase.slice(0, -1), phrase]))
const broken = new RegExp(
  `(${[...phraseOf.keys()].filter((cut) => !whole.has(cut)).join('|')})(?:$|[，。；、！？）”])`,
  'u',
)

type Lost = Fault<'lost-characters'>

function chineseFault(text: string): Lost | undefined {
  const cut = broken.exec(text)?.[1]
  const phrase = cut && phraseOf.get(cut)
  if (cut && phrase) return { code: 'cut', params: { cut, phrase, text: text.slice(-24) }, level: 'error' }
  return /^[，。；、！？）”]|[，。；、！？][，。；、！？]/u.test(text)
    ? { code: 'punctuation', params: { text: text.slice(0, 24) }, level: 'warning' }
    : undefined
}

function englishFault(text: string): Lost | undefined {
  const parted = /(?<!\S)\S*[a-z]- [a-z]\S*/.exec(text)?.[0]
  return parted === undefined ? undefined : { code: 'hyphen', params: { text: parted }, level: 'warning' }
}

const closed = { en: /[.!?…:;]["”’'»)\]]*$/u, zh: /[。！？…：；.!?]["'”’」』》)）\]]*$/u } as const
/** Link words that take the place of a sentence. */
const linkWords = /\b(?:here|more|on|article|details)$|(?:此处|这里|更多|原文|详情)$/i
/**
 * What a font without a character table, or the wrong encoding, leaves of a character. Also half a character,
 * or a control character.
 */
const unreadable = /[\p{Co}\p{Cs}\uFFFD\uFFFE]|(?![\t\n\r])\p{Cc}|锟斤拷|Ã[\u0080-\u00BF]|â€/u

function unreadableFault(text: string): Lost | undefined {
  const at = unreadable.exec(text)?.index
  if (at === undefined) return undefined
  return { code: 'unreadable', params: { text: text.slice(Math.max(0, at - 12), at + 12) }, level: 'error' }
}

/** In characters. */
const longestSubheading = { en: 60, zh: 24 } as const

/**
 * Whether a text has no closing mark on purpose: its translation has none either, or it is a short paragraph
 * above others.
 */
function isOpenOnPurpose({ text, language, story: { body } }: LocatedText): boolean {
  const paragraph = body.findIndex((segments) => segments.some((one) => one[language] === text))
  const segments = body[paragraph] ?? []
  const translation = segments.find((one) => one[language] === text)?.[otherLanguage(language)]
  if (translation !== undefined) return !closed[otherLanguage(language)].test(translation)
  return segments.length === 1 && paragraph < body.length - 1 && text.length <= longestSubheading[language]
}

function endFault(located: LocatedText): Lost | undefined {
  const { text, language, part } = located
  if (part !== 'body' || closed[language].test(text) || linkWords.test(text)) return undefined
  if (isOpenOnPurpose(located)) return undefined
  return { code: 'openEnd', params: { text: `…${text.slice(-40)}` }, level: 'warning' }
}

export const lostCharacters = textRule('lost-characters', (located) => {
  const { text, language } = located
  const cut = language === 'zh' ? chineseFault : englishFault
  return unreadableFault(text) ?? cut(text) ?? endFault(located)
})
