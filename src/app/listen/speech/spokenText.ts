import type { Language } from '../../../archive/languages.ts'

/**
 * A text as a voice should speak it. Voices know the figures, money and dates of their language. Some get ranges
 * wrong, and the percent sign in Chinese, so both are written out.
 */
export function spokenText(text: string, language: Language): string {
  return language === 'en'
    ? text.replace(/(\d)[–—](?=\d)/g, '$1 to ')
    : text.replace(/(\d)[–—～](?=\d)/g, '$1至').replace(/(\d[\d.,]*)[%％]/g, '百分之$1')
}

/** The most characters that take less than fifteen seconds at the slowest speed. */
const longest = { en: 150, zh: 48 } as const satisfies Record<Language, number>

/** Each with its ending. Splitting after an ending needs a lookbehind, which Safari has from 16.4. */
const clauses = /.*?(?:[，；：、。]|[,;:.] )|.+$/gs
const words = /[^ ]* |[^ ]+$/g

/** The text in pieces of at most that length, cut between clauses. A longer clause is cut between words. */
export function piecesOf(text: string, language: Language): string[] {
  const limit = longest[language]
  const parts = (text.match(clauses) ?? []).flatMap((clause) =>
    clause.length > limit ? (clause.match(words) ?? []) : clause,
  )
  const pieces: string[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + part.length <= limit) pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces
}
