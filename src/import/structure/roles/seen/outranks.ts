import type { Block } from '../../lines/block.ts'
import { sizeOf, usualSize } from './typeSize.ts'

/** How much larger the name of a section is than the headlines of its stories. */
const larger = 1.1
/** How much rarer it is. */
const rarer = 2
/** How many blocks may stand between it and the headline: a date, and the name in the other language. */
const farthest = 4

/**
 * The headings of larger type than most, each above one of those, with no text between them: names of sections, or the
 * newsletter's own. A headline has its body below it.
 */
export function outranksAmong(blocks: readonly Block[]): ReadonlySet<number> {
  const text = usualSize(blocks)
  const sizes = blocks.map((block) => headingSize(block, text))
  const times = countSizes(sizes)
  const most = Math.max(0, ...times.values())
  const usual = [...times].find(([, count]) => count === most)?.[0] ?? 0
  return new Set(
    sizes.flatMap((size, index) => {
      if (size <= usual * larger || (times.get(size) ?? 0) * rarer > most) return []
      const below = blocks.slice(index + 1, index + 1 + farthest)
      const sizeBelow = (at: number) => sizes[index + 1 + at] ?? 0
      const next = below.findIndex((one, at) => one.kind === 'text' && sizeBelow(at) !== size)
      const between = below.slice(0, next)
      const isAbove = next !== -1 && sizeBelow(next) === usual
      return isAbove && between.every((one, at) => one.kind !== 'text' || sizeBelow(at) > 0) ? [index] : []
    }),
  )
}

/** How often headings have each size. Those that follow each other in one size count once: both languages of one. */
function countSizes(sizes: readonly number[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>()
  sizes.forEach((size, index) => {
    if (size > 0 && size !== sizes[index - 1]) times.set(size, (times.get(size) ?? 0) + 1)
  })
  return times
}

/** The type size of a heading, or of what is larger than the text. Zero for the text, and where the input has no sizes. */
function headingSize(block: Block, text: number): number {
  const isHeading = block.kind === 'text' && (block.heading || sizeOf(block, text).large)
  return isHeading ? (block.look?.size ?? 0) : 0
}
