/** The kinds of files of made newsletters. `printedMail` is an email that a browser printed to PDF. */
export const formats = ['pdf', 'printedMail', 'word', 'page', 'mail', 'text'] as const
export type Format = (typeof formats)[number]

/**
 * How stories are laid out on the page. `stacked`: one language under the other; `sides`: side by side;
 * `interleaved`: paragraph by paragraph; `apart`: all English, then all Chinese; `columns`: stories flow
 * through two or three columns; `changing`: the number of columns changes within the page; `boxes`: boxes
 * that the file has in another order.
 */
export const makeUps = {
  pdf: ['stacked', 'sides', 'interleaved', 'apart', 'columns', 'changing', 'boxes'],
  printedMail: ['stacked', 'sides', 'interleaved'],
  word: ['stacked', 'sides', 'interleaved', 'apart', 'boxes'],
  page: ['stacked', 'sides', 'interleaved', 'apart'],
  mail: ['stacked', 'sides', 'interleaved'],
  text: ['stacked', 'interleaved', 'apart'],
} as const satisfies Record<Format, readonly string[]>
export type MakeUp = (typeof makeUps)[Format][number]

export type DateForm =
  | 'iso'
  | 'englishLong'
  | 'englishShort'
  | 'englishWithoutYear'
  | 'american'
  | 'chinese'
  | 'chineseWithoutYear'
  | 'both'

/** Where a story's date is printed, and how. `dateline`: as the first words of the body. */
export type DateStyle = {
  readonly at: 'above' | 'below' | 'afterHeadline' | 'dateline'
  readonly form: DateForm
  readonly brackets: boolean
}

export type HeadlineStyle = {
  readonly order: 'englishFirst' | 'chineseFirst' | 'oneLine' | 'oneLineChineseFirst'
  /** What separates the languages on one line. */
  readonly joiner: ' ' | ' | ' | ' / '
  readonly stop: boolean
  readonly look: 'larger' | 'bold' | 'coloured'
  readonly numbers: 'none' | 'point' | 'comma' | 'padded' | 'bracket'
}

export type LinkStyle = {
  readonly at: 'mark' | 'words' | 'source' | 'headline' | 'body' | 'printed'
  readonly words: string
}

/** What a newsletter may have in addition to its stories' headlines, dates, bodies, links and sources. */
export const extras = [
  'titleBlock',
  'contents',
  'ownSections',
  'subheadings',
  'bullets',
  'figureTable',
  'captions',
  'footnotes',
  'pullQuotes',
  'adverts',
  'calendar',
  'contact',
  'unsubscribe',
  'runningHeads',
  'pageNumbers',
  'preheader',
] as const
export type Extra = (typeof extras)[number]

/** What may be odd about the letters themselves. */
export const lettering = ['ligatures', 'softHyphens', 'emoji', 'fullWidthFigures', 'traditional'] as const
/** `plainLatin`: without the letters of Latin Extended-A, if no font on this machine has them. */
export type Lettering = (typeof lettering)[number] | 'plainLatin'

export type TypeStyle = {
  /** In points. */
  readonly size: number
  readonly justified: boolean
  /** Between columns, in points. */
  readonly gutter: number
  readonly columns: 2 | 3
  readonly serif: boolean
  /** Whether there is white space between paragraphs. */
  readonly spaced: boolean
}

export type HouseStyle = {
  readonly format: Format
  readonly makeUp: MakeUp
  readonly dates: DateStyle | undefined
  readonly headlines: HeadlineStyle
  readonly sources: 'none' | 'english' | 'oneLine' | 'twoLines'
  readonly links: LinkStyle | undefined
  readonly extras: ReadonlySet<Extra>
  readonly lettering: ReadonlySet<Lettering>
  readonly type: TypeStyle
  /** Whether some stories are in one language. */
  readonly oneLanguage: boolean
  /** Whether plain text has the line ends of print. */
  readonly wrapped: boolean
}

/** The style that the importer was first made for: dates in brackets after Chinese headlines, "More here". */
export const plainStyle: Omit<HouseStyle, 'format' | 'makeUp'> = {
  dates: { at: 'afterHeadline', form: 'iso', brackets: true },
  headlines: { order: 'englishFirst', joiner: ' ', stop: false, look: 'larger', numbers: 'none' },
  sources: 'none',
  links: { at: 'mark', words: 'More here' },
  extras: new Set(),
  lettering: new Set(),
  type: { size: 10.5, justified: false, gutter: 24, columns: 2, serif: false, spaced: true },
  oneLanguage: false,
  wrapped: true,
}
