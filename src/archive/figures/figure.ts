import type { Amount } from './amount.ts'
import type { Unit } from './units.ts'

/** How the words about a figure round it: `nearly` lies below what is printed, `over` above, `about` either way. */
export type Rounding = 'nearly' | 'over' | 'about' | 'up to' | 'at least'

/** Where a figure stands: UTF-16 offsets, of the number with its unit, without the words that round it. */
export type Span = { readonly start: number; readonly end: number }

type Common = Span & {
  /**
   * Set where it may be a figure or mere wording (`one`, `first`, 双): it pairs with its counterpart if there is
   * one, and none is missed if there is none.
   */
  readonly weak?: true
  readonly approximation?: { readonly rounding: Rounding; readonly words: string }
}

/** So much of something. In a range the amount is its low end and `high` the other. */
export type QuantityFigure = Common &
  Amount & {
    readonly kind: 'quantity'
    readonly unit: Unit
    readonly high?: Amount
  }

/** A place in an order, also that of a five-year plan. */
export type OrdinalFigure = Common & Amount & { readonly kind: 'ordinal' | 'plan' }

/** As much of a date as is printed. */
export type PartialDate = {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** A day, month or year, or a span from one to another: the first five months are January to May. */
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

export type Figure = QuantityFigure | OrdinalFigure | DateFigure | TimeFigure
