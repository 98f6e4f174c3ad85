import type { TypedLine } from './typeLines.ts'

/**
 * Lines of the input that belong together: a paragraph, a headline in one language, an address, a "More here".
 * Its place and its look are those of its first line, and its `room` is that of its last. Its text is running
 * text with hyphenated words joined, without a "More here" at its end.
 */
export type Block = Omit<TypedLine, 'mixed'> & {
  /** Whether it ends with a "More here". */
  readonly hasReadMore: boolean
}
