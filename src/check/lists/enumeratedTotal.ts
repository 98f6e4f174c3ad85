import type { Figure, QuantityFigure } from '../../archive/figures/figure.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import { isExact, type StatedTotal } from './statedTotal.ts'

/**
 * The total of an English list that nothing calls so: `36 projects in …, 27 in …, 19 in … and six in …`, at least three
 * counts, after a count of the same things.
 */
export function enumeratedTotal(text: string, before: string): StatedTotal | undefined {
  const parts = findFigures(text, 'en').filter(isCount)
  const [first] = parts
  if (first === undefined || parts.length < 3 || !isOneList(text, parts)) return undefined
  const thing = counted(text, first)
  const total = findFigures(before, 'en')
    .filter(isExact)
    .findLast((figure) => thing !== undefined && counted(before, figure) === thing)
  return total && { total, parts, shares: [], mayBePartial: false }
}

function isCount(figure: Figure): figure is QuantityFigure {
  return isExact(figure) && figure.unit === 'count' && figure.weak !== true
}

/** The thing counted: the first plural within a few words, before the next comma or preposition. */
function counted(text: string, { end }: Figure): string | undefined {
  const [phrase = ''] = text
    .slice(end, end + 80)
    .split(/[,.;:()]| (?:in|of|for|with|from|at|to|and|were|was|are|have|has|worth)\b/, 1)
  return phrase
    .toLowerCase()
    .match(/[a-z-]+/g)
    ?.slice(0, 6)
    .find((word) => /[^s]s$/.test(word))
}

function isOneList(text: string, parts: readonly Figure[]): boolean {
  return parts.slice(1).every((part, index) => {
    const between = text.slice(parts[index]?.end, part.start)
    return /, (?:and )?$| and $/.test(between) && !/[.;]/.test(between)
  })
}
