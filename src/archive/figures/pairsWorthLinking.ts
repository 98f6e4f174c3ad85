import { type CountedFigure, type Figure, isCounted } from './figure.ts'
import { type FigurePair, type PairedFigures, pairFigures } from './pairFigures.ts'

type Texts = { readonly en: string; readonly zh: string }

/** Words for numbers that are counts. A smaller number, or any other word, may be mere wording. */
const counting = { en: /^two\b/i, zh: /^[两三四五六七八九十]/ }

/**
 * Selects the pairs that help a reader when linked: amounts, counts and ranks. It drops days and times, which are the
 * same in both languages. It drops numbers in names, figures of speech and versions, which count nothing.
 */
export function pairsWorthLinking(en: string, zh: string): CountedPair[] {
  const paired = pairFigures(en, zh)
  const counts = { en: countsIn(paired, en, 'en'), zh: countsIn(paired, zh, 'zh') }
  return paired.pairs.filter(isCountedPair).filter((pair) => {
    if (isVersion(pair.zh, zh) || isVersion(pair.en, en)) return false
    return (!pair.en.weak && !pair.zh.weak) || isOneCount(pair, counts)
  })
}

type CountedPair = FigurePair & { readonly en: CountedFigure; readonly zh: CountedFigure }

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

/** The counts of a text, by their number and unit. */
type Counts = ReadonlyMap<string | undefined, readonly Figure[]>

function countsIn({ pairs, unmatched }: PairedFigures, text: string, language: keyof Texts): Counts {
  const counts = new Map<string | undefined, Figure[]>()
  for (const figure of [...pairs.map((pair) => pair[language]), ...unmatched[language]]) {
    const key = numberOf(figure)
    if (key === undefined || !isCount(figure, text, language)) continue
    const own = counts.get(key)
    if (own) own.push(figure)
    else counts.set(key, [figure])
  }
  return counts
}

function numberOf(figure: Figure): string | undefined {
  return figure.kind === 'quantity' ? `${figure.digits} ${figure.unit}` : undefined
}

/**
 * Whether possible wording is in fact a count, and the only one of its number. Otherwise nothing shows which one is
 * meant.
 */
function isOneCount(pair: FigurePair, counts: Readonly<Record<keyof Texts, Counts>>): boolean {
  return (['en', 'zh'] as const).every((language) => {
    const [count, ...others] = counts[language].get(numberOf(pair.en)) ?? []
    return others.length === 0 && count !== undefined && count === pair[language]
  })
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
