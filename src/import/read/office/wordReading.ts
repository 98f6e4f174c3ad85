import type { LinePosition, LineWriter } from '../lineWriter.ts'
import type { TextStyle } from '../sourceLine.ts'
import type { TableCounter } from '../tableCells.ts'
import type { Margins, WordBox } from './wordBoxes.ts'
import type { WordStyles } from './wordStyles.ts'

/** A Word document while it is read. */
export type WordReading = {
  readonly writer: LineWriter
  readonly styles: WordStyles
  /** Addresses of hyperlinks by the ids that the document uses. */
  readonly links: ReadonlyMap<string, string>
  readonly tables: TableCounter
  readonly margins: Margins
  /** Boxes anchored in the paragraphs since the last text. */
  boxes: WordBox[]
  /** The number of paragraphs since the last text. */
  empty: number
  /** Open fields: their instructions, and whether their visible part has begun. */
  readonly fields: { instruction: string; shown: boolean }[]
  readonly changes: { inserted: number; deleted: number }
  readonly hidden: string[]
}

/** What text inherits from the elements around it. */
export type WordContext = { readonly place: LinePosition; readonly style: TextStyle }

/** The address of a field such as `HYPERLINK "https://…"`. */
export function addressIn(instruction: string): string | undefined {
  return /\bHYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1]
}
