import type { Figure, QuantityFigure } from '../archive/figures/figure.ts'

/** A total and the parts that the text lists for it. */
export type StatedTotal = {
  readonly total: QuantityFigure
  readonly parts: readonly QuantityFigure[]
  /** Shares in per cent that the text gives, part by part. Empty if it gives none. */
  readonly shares: readonly QuantityFigure[]
  /** Whether the wording allows that the text names only some of the parts. */
  readonly mayBePartial: boolean
}

/** Whether a figure is an exact amount, which can be added to others. */
export function isExact(figure: Figure): figure is QuantityFigure {
  return (
    figure.kind === 'quantity' &&
    figure.unit !== 'percent' &&
    figure.unit !== 'points' &&
    figure.unit !== 'times' &&
    figure.high === undefined &&
    figure.approximation === undefined
  )
}

/** Whether a figure is a share in per cent. */
export function isShare(figure: Figure): figure is QuantityFigure {
  return figure.kind === 'quantity' && figure.unit === 'percent' && figure.weak !== true
}

/** The sum, without the noise of binary fractions. */
export function sumOf(figures: readonly QuantityFigure[]): number {
  return Number(figures.reduce((total, { value }) => total + value, 0).toPrecision(12))
}
