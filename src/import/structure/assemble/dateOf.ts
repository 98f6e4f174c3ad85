import type { PrintedDay } from '../dates/printedDay.ts'

/** The date, as `YYYY-MM-DD`, of a printed day, which may lack its year. */
export type DateOf = (day: PrintedDay) => string
