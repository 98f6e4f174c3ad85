import type { QuantityFigure } from '../../archive/figures/figure.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import { type Language, languages } from '../../archive/languages.ts'
import { textRule } from '../editorialRule.ts'

const misprint = {
  en: /misprint|wrongly|mistaken|in error|by mistake/i,
  zh: /误印|误作|误为|误写|误标|有误|错印/,
} as const
/** After these words a clause continues from the printed figure to the correct one. */
const mended = {
  en: /\bit should\b|\bshould (?:be|read|have)\b|\b(?:is|was) in fact\b/i,
  zh: /应为|应是|实为|当为/,
} as const
/** “$8.48 billion, not $9.04 billion”: the words directly before a figure that contrasts it with another. */
const denied = { en: /\b(?:not|rather than|instead of)\s+$/i, zh: /(?:并非|而非|不是|并不是)$/ } as const
const clauseEnd = { en: /[.;:](?=\s|$)/, zh: /[。；：]/ } as const

function quantitiesIn(text: string, language: Language): QuantityFigure[] {
  return findFigures(text, language).filter(
    (figure): figure is QuantityFigure => figure.kind === 'quantity' && !figure.weak,
  )
}

/** The figures that a note calls misprinted, by a printing term or by contrast with another figure. */
function calledMisprinted(note: string, language: Language): QuantityFigure[] {
  return note.split(clauseEnd[language]).flatMap((clause) => {
    const quantities = quantitiesIn(clause, language)
    const isDenied = (figure: QuantityFigure) =>
      denied[language].test(clause.slice(0, figure.start)) &&
      quantities.some((other) => other !== figure && other.unit === figure.unit)
    return [...misprintsOf(clause, quantities, language), ...quantities.filter(isDenied)]
  })
}

/**
 * In “Misprints 84,000 as 48,000” it is the last figure. In “48,000 is misprinted; it should be …” it is the one
 * before.
 */
function misprintsOf(clause: string, quantities: readonly QuantityFigure[], language: Language) {
  const word = misprint[language].exec(clause)?.index
  if (word === undefined) return []
  const end = mended[language].exec(clause)?.index ?? clause.length
  const printed = quantities.filter(({ start }) => start < end)
  const printedAs = language === 'en' ? clause.indexOf(' as ', word) : -1
  const behind = printed.filter(({ start }) => start > Math.max(word, printedAs))
  return behind.length > 0 ? behind : printed
}

function isSame(a: QuantityFigure, b: QuantityFigure): boolean {
  return a.unit === b.unit && a.value === b.value && a.high?.value === b.high?.value
}

export const misprintedFigures = textRule('misprinted-figures', ({ story, part, text, language }) => {
  if (part === 'note' || story.note === undefined) return undefined
  const wrong = languages.flatMap((each) => calledMisprinted(story.note?.[each] ?? '', each))
  return quantitiesIn(text, language)
    .filter((stated) => wrong.some((figure) => isSame(figure, stated)))
    .map(
      ({ start, end }) =>
        ({ code: 'stated', params: { text: text.slice(start, end) }, level: 'error' }) as const,
    )
})
