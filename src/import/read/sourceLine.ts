/** A text that the input links to an address: a PDF's link annotation, a Word or HTML hyperlink. */
export type SourceLink = { readonly label: string; readonly address: string }

/** Where a line is on its page: in points, from the page's upper left corner to the line's. */
export type LineBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a line is set, as far as the input says. Each property is that of most of the line's letters. */
export type LineLook = {
  /** In points. */
  readonly size?: number | undefined
  readonly bold?: boolean | undefined
  /** As `#rrggbb`. Only PDFs give it. */
  readonly colour?: string | undefined
}

/** The table cell that a line is in. All numbers begin at 1. A nested table is a separate table. */
export type LineCell = { readonly table: number; readonly row: number; readonly column: number }

/** What a line is according to the input or to its columns. `figures`: a row of a table of figures. */
export type LinePart = 'caption' | 'figures' | 'listItem'

/** One printed line of the input, with what its position and type tell us about it. */
export type SourceLine = {
  readonly text: string
  /** Page of the input, from 1. */
  readonly page: number
  /** Line of the input, from 1: of the file in text, of the page in PDF, of the paragraphs in Word and HTML. */
  readonly line: number
  /** Whether it is separate from the line above: more white space, another box or another page. */
  readonly gap: boolean
  /** Whether mark-up or larger type makes it a heading. */
  readonly heading: boolean
  /** Free columns at its end in its box, counted as `displayWidth` does, if the input has positions. */
  readonly room?: number | undefined
  readonly links: readonly SourceLink[]
  /** Its place on the page, if the input has positions. */
  readonly box?: LineBox | undefined
  readonly look?: LineLook | undefined
  readonly cell?: LineCell | undefined
  readonly part?: LinePart | undefined
}

/** A position in the input, for editors: `page 3, line 12`. */
export function positionOf({ page, line }: Pick<SourceLine, 'page' | 'line'>): string {
  return `page ${page}, line ${line}`
}

/**
 * Two wide spaces begin a paragraph in Chinese. Web pages use two em spaces or four non-breaking spaces
 * instead. More spaces may centre a line or set it to the right.
 */
const indent = /^[\t\n\r ]*(?:\u3000{2}|\u2003{2}|\u00a0{4}|(?:\u00a0 ){2})(?=\S)/

/** Whether a line begins like a Chinese paragraph, even without white space above it. */
export function isIndented(raw: string): boolean {
  return indent.test(raw)
}
