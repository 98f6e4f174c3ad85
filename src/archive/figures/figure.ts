import type { Amount } from './amount.ts'
import type { Unit } from './units.ts'

/**
 * How the words beside a figure round it. `nearly` means a little below the printed value, `under` anywhere below it,
 * `over` above it, `about` either.
 */
export type Rounding = 'nearly' | 'under' | 'over' | 'about' | 'up to' | 'at least'

/** The range of a figure in the text, in UTF-16 offsets. It includes the unit but not the words that round it. */
export type Span = { readonly start: number; readonly end: number }

type Common = Span & {
  /**
   * Set if it may be a figure or mere wording (`one`, `first`, 双). It pairs with its counterpart if there is one. If
   * there is none, the check does not report it as missing.
   */
  readonly weak?: true
  readonly approximation?: { readonly rounding: Rounding; readonly words: string }
}

/** An amount of something. In a range `amount` is the low end and `high` the other. */
export type QuantityFigure = Common &
  Amount & {
    readonly kind: 'quantity'
    readonly unit: Unit
    readonly high?: Amount
  }

/** A rank; also the number of a five-year plan. */
export type OrdinalFigure = Common & Amount & { readonly kind: 'ordinal' | 'plan' }

/** The printed parts of a date. */
export type PartialDate = {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** A day, month or year, or a span between two of them: “the first five months” is January to May. */
export type DateFigure = Common & {
  readonly kind: 'date'
  readonly from: PartialDate
  readonly to?: PartialDate
}

/** A time of day, in minutes since midnight. */
export type TimeFigure = Common & {
  readonly kind: 'time'
  readonly minutes: number
}

/** A figure that says how many or which one, unlike a day, a time or the number of a plan. */
export type CountedFigure = QuantityFigure | (OrdinalFigure & { readonly kind: 'ordinal' })

export function isCounted(figure: Figure): figure is CountedFigure {
  return figure.kind === 'quantity' || figure.kind === 'ordinal'
}

export type Figure = QuantityFigure | OrdinalFigure | DateFigure | TimeFigure
