import type { Figure } from './figure.ts'
import { type FigurePair, type PairedFigures, pairFigures } from './pairFigures.ts'

type Texts = { readonly en: string; readonly zh: string }

/** Words for numbers that are counts. A smaller number, or any other word, may be mere wording. */
const counting = { en: /^two\b/i, zh: /^[两三四五六七八九十]/ }

/**
 * Selects the pairs that help a reader when linked: amounts, counts and ranks. It drops days and times, which are the
 * same in both languages. It drops numbers in names and figures of speech, which count nothing.
 */
export function pairsWorthLinking(en: string, zh: string): FigurePair[] {
  const paired = pairFigures(en, zh)
  return paired.pairs.filter((pair) => {
    if (!isCounted(pair.en) || (pair.en.kind === 'ordinal' && !isCounted(pair.zh))) return false
    return (!pair.en.weak && !pair.zh.weak) || isOneCount(pair, paired, { en, zh })
  })
}

function isCounted({ kind }: Figure): boolean {
  return kind === 'quantity' || kind === 'ordinal'
}

/**
 * Whether possible wording is in fact a count, and the only one of its number. Otherwise nothing shows which one is
 * meant.
 */
function isOneCount(pair: FigurePair, { pairs, unmatched }: PairedFigures, texts: Texts): boolean {
  return (['en', 'zh'] as const).every((language) => {
    const figures = [...pairs.map((other) => other[language]), ...unmatched[language]]
    const counts = figures.filter(
      (figure) => isSame(figure, pair.en) && isCount(figure, texts[language], language),
    )
    return counts.length === 1 && counts[0] === pair[language]
  })
}

function isSame(a: Figure, b: Figure): boolean {
  return a.kind === 'quantity' && b.kind === 'quantity' && a.unit === b.unit && a.digits === b.digits
}

function isCount({ weak, start, end }: Figure, text: string, language: keyof Texts): boolean {
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
