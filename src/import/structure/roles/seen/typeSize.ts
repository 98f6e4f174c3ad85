import { mostCommon } from '../../../text/mostCommon.ts'
import type { Block } from '../../lines/block.ts'

/**
 * Whether a block's type is smaller or larger than usual.
 * @param usual the type size of most of the newsletter; zero if the input has none
 */
export function sizeOf({ look }: Block, usual: number): { readonly large: boolean; readonly small: boolean } {
  const ratio = look?.size === undefined || usual === 0 ? 1 : look.size / usual
  return { small: ratio < 0.93, large: ratio > 1.08 }
}

/** The type size of most letters. Zero if the input has none. */
export function usualSize(blocks: readonly Block[]): number {
  return mostCommon(blocks, ({ look }) => look?.size) ?? 0
}
