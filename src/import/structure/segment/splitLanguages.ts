import type { Language } from '../../../archive/languages.ts'
import { countScripts } from '../../../archive/script.ts'

const dividers = '[\\s|｜/·•–—:：-]*'
const englishFirst = new RegExp(
  `^([^\\p{Script=Han}]+?)${dividers}(?=[“‘《「『（(]?\\d*\\p{Script=Han})(.+)$`,
  'u',
)
const leastLetters = 8
const leastCharacters = 4
/** English words. Two in capitals may be a name in a Chinese text. */
const phrase = /\p{Ll}{2,}.*\s.*\p{L}{2,}|(?:\p{Lu}{2,}\P{L}+){2}\p{Lu}{2,}/u

/** A line that says the same in both languages. */
export type BothLanguages = { readonly en: string; readonly zh: string; readonly first: Language }

/**
 * Splits a headline in both languages, `Chengdu airport opens 成都机场启用` or `成都机场启用 Chengdu airport opens`.
 * Undefined if the text changes its script more than once, or if either part is too short to be a headline.
 */
export function splitLanguages(text: string): BothLanguages | undefined {
  const [, before = '', behind = ''] = englishFirst.exec(text) ?? []
  if (!isEnglish(before) || !isChinese(behind)) return chineseFirst(text)
  const stuck = before.endsWith(stuckWord(text)) ? stuckWord(text) : ''
  return { en: before.slice(0, before.length - stuck.length).trim(), zh: stuck + behind.trim(), first: 'en' }
}

/** A figure or a name in capitals that touches the Chinese and belongs to it: `5G网络`. */
function stuckWord(text: string): string {
  return /^[^\p{Script=Han}]*\s((?:[A-Z]+|[A-Z]*\d[\dA-Z.,%]*))(?=\p{Script=Han})/u.exec(text)?.[1] ?? ''
}

/** Splits at the last change from Chinese to a run of Latin words. */
function chineseFirst(text: string): BothLanguages | undefined {
  const last = Math.max(
    ...[...text.matchAll(/[\p{Script=Han}，。！？；：》」』）]/gu)].map(({ index }) => index),
    -1,
  )
  if (last < 0) return undefined
  // A figure or a closing bracket after the last character still belongs to the Chinese: 增长12.4%.
  const rest = /^(?:\d[\d.,%]*(?=\s))?[”’》」』）)]?/u.exec(text.slice(last + 1))?.[0].length ?? 0
  const zh = text.slice(0, last + 1 + rest)
  const en = text.slice(last + 1 + rest).replace(new RegExp(`^${dividers}`, 'u'), '')
  return isEnglish(en) && isChinese(zh) ? { en: en.trim(), zh: zh.trim(), first: 'zh' } : undefined
}

function isEnglish(text: string): boolean {
  const { han, latin } = countScripts(text)
  return latin >= leastLetters && han === 0 && phrase.test(text)
}

/** Whether a text is Chinese. It may contain Latin names, but no English phrases. */
function isChinese(text: string): boolean {
  const { han, latin } = countScripts(text)
  return han >= leastCharacters && han * 2 > latin
}
