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
  const letters = new Map<number, number>()
  for (const { look, text } of blocks)
    if (look?.size !== undefined) letters.set(look.size, (letters.get(look.size) ?? 0) + text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}
