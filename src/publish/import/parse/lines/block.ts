import type { Language } from '../../../../archive/languages.ts'
import type { SourceLink } from '../../extract/sourceLine.ts'
import type { LineKind } from './lineKind.ts'

/** Lines of the input that belong together: a paragraph, a headline in one language, an address, a mark. */
export type Block = {
  readonly kind: LineKind
  /** Running text, mended, without a "More here" at its end. */
  readonly text: string
  readonly language: Language | undefined
  readonly page: number
  readonly line: number
  /** How many printed lines it takes. */
  readonly lines: number
  readonly gap: boolean
  /** Whether a paragraph begins with it, or perhaps, where a sentence ends with a full line above it. */
  readonly paragraphBreak: 'none' | 'certain' | 'possible'
  readonly heading: boolean
  /** Whether it ends with a "More here". */
  readonly marked: boolean
  readonly links: readonly SourceLink[]
}
