import type { Amount } from './amount.ts'
import type { Figure, QuantityFigure } from './figure.ts'

/** How a language joins the two ends of a range, and applies the second end's scale to the first. */
export type RangeWriting = {
  /** Matches the text between the ends. It also gets up to twelve characters of the text before them. */
  readonly joins: (between: string, before: string) => boolean
  /** Reads the first end with the second's scale. Returns undefined if it has a scale of its own. */
  readonly withScaleOf: (first: string, second: string) => Amount | undefined
}

/** Joins neighbouring quantities that are the two ends of a range: `30%-40%`, `3 to 5 million`, 30至40万. */
export function joinRanges(text: string, figures: readonly Figure[], writing: RangeWriting): Figure[] {
  const joined: Figure[] = []
  for (const figure of figures) {
    const previous = joined.at(-1)
    const range =
      previous?.kind === 'quantity' && figure.kind === 'quantity'
        ? rangeOf(text, previous, figure, writing)
        : undefined
    if (range === undefined) joined.push(figure)
    else joined.splice(-1, 1, range)
  }
  return joined
}

function rangeOf(
  text: string,
  first: QuantityFigure,
  second: QuantityFigure,
  { joins, withScaleOf }: RangeWriting,
): QuantityFigure | undefined {
  const before = text.slice(Math.max(0, first.start - 12), first.start)
  if (first.high !== undefined || !joins(text.slice(first.end, second.start), before)) return undefined
  if (first.unit !== second.unit && first.unit !== 'count' && second.unit !== 'count') return undefined
  const scaled = withScaleOf(text.slice(first.start, first.end), text.slice(second.start, second.end))
  const low = [scaled, first].find((amount) => amount !== undefined && amount.value < second.value)
  if (low === undefined) return undefined
  const { value, digits, exponent } = second
  return {
    kind: 'quantity',
    start: first.start,
    end: second.end,
    unit: first.unit === 'count' ? second.unit : first.unit,
    ...amountFrom(low),
    high: { value, digits, exponent },
  }
}

function amountFrom({ value, digits, exponent }: Amount): Amount {
  return { value, digits, exponent }
}
