import type { Language } from '../../../archive/languages.ts'
import { type Fixer, languagesOf, offerText } from './fixer.ts'

const end = { en: '.', zh: '。' } as const
const closed = { en: /[.!?…:;]["”’')]*$/u, zh: /[。！？…：；.!?][”’）]*$/u } as const

/** For `lost-characters`: the phrase whole again, the word in one piece, one mark of two, or an end for the sentence. */
export const fixLostCharacters: Fixer = (at) =>
  languagesOf(at).flatMap((language) => {
    const text = at.texts[language] ?? ''
    return offerText(at, language, mended(text, language, at.finding))
  })

function mended(
  text: string,
  language: Language,
  { found, expected }: { found: string; expected: string },
): string {
  const whole = /^“(.+)”$/.exec(expected)?.[1]
  const cut = /^“(.+?)” in /.exec(found)?.[1]
  if (whole !== undefined && cut !== undefined)
    return text.replace(new RegExp(`${cut}(?=$|[，。；、！？）”])`, 'u'), whole)
  if (expected.startsWith('no space')) return text.replace(/(?<=[a-z])- (?=[a-z])/, '-')
  if (expected.startsWith('a character before'))
    return text.replace(/^[，。；、！？）”]+|([，。；、！？])[，。；、！？]+/u, '$1').trim()
  return closed[language].test(text) ? text : text.replace(/[,，、;；]?$/u, end[language])
}
