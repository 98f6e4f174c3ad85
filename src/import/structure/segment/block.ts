import type { Language } from '../../../archive/languages.ts'
import type { LineBox, LineCell, LineLook, LinePart, SourceLink } from '../../read/sourceLine.ts'
import type { LineKind } from './lineKind.ts'

/** Lines of the input that belong together: a paragraph, a headline in one language, an address, a "More here". */
export type Block = {
  readonly kind: LineKind
  /** Running text with hyphenated words joined, without a "More here" at its end. */
  readonly text: string
  readonly language: Language | undefined
  readonly page: number
  readonly line: number
  /** The number of printed lines. */
  readonly lines: number
  readonly gap: boolean
  readonly heading: boolean
  /** Whether it ends with a "More here". */
  readonly hasReadMore: boolean
  readonly links: readonly SourceLink[]
  /** Where its first line is and how it is set, as far as the input says. */
  readonly box?: LineBox
  /** Free columns at the end of its last line, if the input has positions. */
  readonly room?: number
  readonly look?: LineLook
  readonly cell?: LineCell
  readonly part?: LinePart
}
