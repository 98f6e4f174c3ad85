import type { PrintedDay } from './dateWords.ts'
import { dayAlone } from './printedDate.ts'

/** A body that ends with its source and day in brackets. */
export type Credited = {
  readonly text: string
  readonly source: string
  readonly date: PrintedDay
}

const credit =
  /\s*[(（]([^()（）]{2,44}?)[,，、]?\s*((?<=[,，、]\s*)[^()（）,，]{4,20}(?:, \d{4})?|\d{1,4}年?\d{0,2}月\d{1,2}日)[)）]\s*$/

/** Takes from a body's end its source and day, `(Yunnan Daily, 5 September)`. Undefined if it has none. */
export function takeCredit(body: string): Credited | undefined {
  const [whole, source, day] = credit.exec(body) ?? []
  const date = day === undefined ? undefined : dayAlone(day)
  if (whole === undefined || source === undefined || date === undefined) return undefined
  return {
    text: body.slice(0, -whole.length),
    source: source.replace(/[《》]/g, '').trim(),
    date,
  }
}
