import type { Language } from '../languages.ts'
import { type CountedFigure, type Figure, isCounted } from './figure.ts'
import { findFigures } from './findFigures.ts'
import { type FigurePair, pairFigures } from './pairFigures.ts'

type CountedPair = FigurePair & Readonly<Record<Language, CountedFigure>>

/**
 * Selects the pairs that help a reader when linked: amounts, counts and ranks. It drops days and times, which are the
 * same in both languages. It drops numbers in names, figures of speech and versions, which count nothing.
 */
export function pairsWorthLinking(en: string, zh: string): CountedPair[] {
  return pairFigures(en, zh)
    .pairs.filter(isCountedPair)
    .filter((pair) => {
      if (isVersion(pair.zh, zh) || isVersion(pair.en, en)) return false
      const isCertain = !pair.en.weak && !pair.zh.weak
      return isCertain || (isOneCount(pair.en, en, 'en') && isOneCount(pair.zh, zh, 'zh'))
    })
}

function isCountedPair(pair: FigurePair): pair is CountedPair {
  return isCounted(pair.en) && isCounted(pair.zh)
}

/** Whether a figure numbers a version of something: “version 3.0”, 3.0版, Web 2.0. A count never ends in “.0”. */
function isVersion({ start, end }: Figure, text: string): boolean {
  const printed = text.slice(start, end)
  if (!/^\d+(?:\.\d+)*$/.test(printed)) return false
  return (
    printed.endsWith('.0') ||
    /\bversion $/i.test(text.slice(0, start)) ||
    /^版(?!本?[图面权])/.test(text.slice(end))
  )
}

/**
 * Whether possible wording is in fact a count, and the only one of its number. Otherwise nothing shows which one is
 * meant.
 */
function isOneCount(figure: CountedFigure, text: string, language: Language): boolean {
  const alike = findFigures(text, language).filter(
    (other) =>
      other.kind === 'quantity' &&
      figure.kind === 'quantity' &&
      other.digits === figure.digits &&
      other.unit === figure.unit &&
      isCount(other, text, language),
  )
  return alike.length === 1 && alike[0] === figure
}

/** Words for numbers that are counts. A smaller number, or any other word, may be mere wording. */
const counting = { en: /^two\b/i, zh: /^[两三四五六七八九十]/ }

function isCount({ weak, start, end }: Figure, text: string, language: Language): boolean {
  const counts = !weak || counting[language].test(text.slice(start, end))
  return counts && !isQuoted(text, start) && !isCapitalised(text.slice(start))
}

/** “One core and four zones” is the name of a plan. */
function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at)
}

/** Four Seasons and Two Sessions are names, but a sentence may begin with “Two cities”. */
function isCapitalised(text: string): boolean {
  return /^[A-Z][a-z]+[ -][A-Z]/.test(text)
}
