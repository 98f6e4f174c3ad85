/** A text that the input links to an address: a PDF's link annotation, a Word or HTML hyperlink. */
export type SourceLink = { readonly label: string; readonly address: string }

/** One line of the input as it was printed, with what its place and type say about it. */
export type SourceLine = {
  readonly text: string
  /** Page of the input, from 1. */
  readonly page: number
  /** Line of the input, from 1: of the file in text, of the page in PDF, of the paragraphs in Word and HTML. */
  readonly line: number
  /** Whether it stands apart from the line above: more white space, another box, another page. */
  readonly gap: boolean
  /** Whether mark-up or larger type says that it is a heading. */
  readonly heading: boolean
  /** Columns left of its box at its end, as `displayWidth` counts them, where its place on the page tells. */
  readonly room?: number
  readonly links: readonly SourceLink[]
}

/** A place in the input as an editor finds it: `page 3, line 12`. */
export function positionOf({ page, line }: Pick<SourceLine, 'page' | 'line'>): string {
  return `page ${page}, line ${line}`
}
