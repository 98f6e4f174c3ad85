import type { Block } from '../../lines/block.ts'

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
  const times = countSizes(blocks)
  const most = Math.max(0, ...times.values())
  const usual = [...times].find(([, count]) => count === most)?.[0] ?? 0
  return new Set(
    blocks.flatMap((block, index) => {
      const size = sizeOf(block)
      if (size <= usual * larger || (times.get(size) ?? 0) * rarer > most) return []
      const below = blocks.slice(index + 1, index + 1 + farthest)
      const next = below.findIndex((one) => one.kind === 'text' && sizeOf(one) !== size)
      const between = below.slice(0, next)
      const isAbove = next !== -1 && sizeOf(below[next]) === usual
      return isAbove && between.every((one) => one.kind !== 'text' || one.heading) ? [index] : []
    }),
  )
}

/** How often headings have each size. Those that follow each other in one size count once: both languages of one. */
function countSizes(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>()
  blocks.forEach((block, index) => {
    const size = sizeOf(block)
    if (size > 0 && size !== sizeOf(blocks[index - 1])) times.set(size, (times.get(size) ?? 0) + 1)
  })
  return times
}

/** The type size of a heading. Zero for other text, and where the input does not say it. */
function sizeOf(block: Block | undefined): number {
  return block?.kind === 'text' && block.heading ? (block.look?.size ?? 0) : 0
}
