import type { Language } from '../languages.ts'
import type { Figure, Rounding } from './figure.ts'

type Wording = readonly [rounding: Rounding, before: RegExp, after?: RegExp]

/** Words that may come between a figure and the words that round it. */
const filler = '(?: (?:a|an|some|total of))*\\s*$'

const englishWords: readonly (readonly [rounding: Rounding, before: string, after?: RegExp])[] = [
  ['at least', 'at least|no (?:fewer|less) than|a minimum of|not less than', /^ or more\b/i],
  ['up to', 'up to|at most|(?:no|not) more than|as (?:many|much|high) as|a maximum of|within'],
  ['nearly', 'nearly|almost|close to|just under|approaching'],
  ['under', '(?:less|fewer) than|below|under'],
  [
    'over',
    'over|more than|exceed(?:s|ed|ing)?|above|upwards of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|in excess of|beyond',
    /^(?:\+|-plus\b)/i,
  ],
  ['about', 'about|around|approximately|roughly|circa|some|an estimated', /^ or so\b/i],
]

const english: readonly Wording[] = englishWords.map(([rounding, before, after]) => [
  rounding,
  new RegExp(`\\b(?:${before})${filler}`, 'i'),
  after,
])

const chinese: readonly Wording[] = [
  ['at least', /(?:至少|不少于|不低于|不小于)$/],
  ['up to', /(?:最多|至多|最高|高达|多达|不超过|不多于|上限为?)$/, /^(?:人|个|家|项|名)?(?:以内|之内)/],
  ['nearly', /(?:将近|接近|近)$/],
  ['under', /(?:不足|不到|低于|少于)$/],
  ['over', /(?:超过|超出|超|逾|突破|多于|大于|高于)$/, /^ ?[个家项人名次辆]*(?:多|余|以上)/],
  [
    'about',
    /(?:(?<![签合条公节制预契])约|大约|大概|左右)(?:为|有|在)?$/,
    /^ ?[个家项人名次辆]*(?:左右|上下)/,
  ],
]

/** Adds the rounding to a figure if words beside it round it: `nearly 600`, 40万辆左右. */
export function withApproximation(text: string, figure: Figure, language: Language): Figure {
  if (figure.approximation !== undefined || figure.kind === 'date') return figure
  const before = text.slice(Math.max(0, figure.start - 32), figure.start)
  const after = text.slice(figure.end, figure.end + 12)
  for (const [rounding, leading, trailing] of language === 'en' ? english : chinese) {
    const words = leading.exec(before)?.[0] ?? trailing?.exec(after)?.[0]
    if (words !== undefined && words !== '')
      return { ...figure, approximation: { rounding, words: words.trim() } }
  }
  return figure
}
