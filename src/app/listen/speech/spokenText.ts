import type { Language } from '../../../archive/languages.ts'

/**
 * A text as a voice is to say it. Voices know figures, money and dates of their language; what some of them get wrong
 * is written out: ranges, and a percent sign in Chinese.
 */
export function spokenText(text: string, language: Language): string {
  return language === 'en'
    ? text.replace(/(\d)[–—](?=\d)/g, '$1 to ')
    : text.replace(/(\d)[–—～](?=\d)/g, '$1至').replace(/(\d[\d.,]*)[%％]/g, '百分之$1')
}

/** What takes less than fifteen seconds at the slowest speed, in characters. */
const longest = { en: 150, zh: 48 } as const satisfies Record<Language, number>

/** With what ends them. To split behind an end takes a lookbehind, which Safari has from 16.4 on. */
const clauses = /.*?(?:[，；：、。]|[,;:.] )|.+$/gs
const words = /[^ ]* |[^ ]+$/g

/** The text in pieces of that length, cut between clauses, and between words where a clause is longer. */
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
