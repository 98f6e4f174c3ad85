import type { PositionedLine } from '../positionedLine.ts'
import { boxesOf } from './boxesOf.ts'
import { readingOrder } from './readingOrder.ts'
import { sentenceFlow, usualSize } from './sentenceFlow.ts'
import { type Box, cut, down, sizeOf } from './spans.ts'

type Lines = readonly PositionedLine[]

/** All in type sizes: the least white over all columns, how far apart the first lines below it may stand, what is beside. */
const leastWhite = 0.2
const oneHeight = 1.6
const near = 6
const larger = 1.05
/** A footnote after its number. Those at a page's foot begin at one height by chance with the text of another column. */
const numbered = /^\d{1,2}\p{Lu}\p{Ll}/u
/** In points. */
const tolerance = 2
/** How many more sentences must go on where columns begin anew. */
const leastGain = 2

/**
 * A page's boxes in reading order. Columns may begin anew below others of the same width, or end above wide text, with no
 * more white than lines have: wherever they may, both readings are tried, and that is kept in which more sentences go on.
 */
export function boxesInOrder(lines: Lines): Box[] {
  const whole = readingOrder(boxesOf(lines))
  const breaks = breaksIn(lines)
  if (breaks.length === 0) return whole
  let most = sentenceFlow(whole.flat(), lines) + leastGain
  let kept: readonly [above: Lines, below: Lines] | undefined
  for (const parts of breaks) {
    const flow = sentenceFlow(
      parts.flatMap((part) => readingOrder(boxesOf(part)).flat()),
      lines,
    )
    if (flow < most) continue
    most = flow + 1
    kept = parts
  }
  return kept ? kept.flatMap(boxesInOrder) : whole
}

/** The lines above and below each white strip across the page at which columns may begin anew. */
function breaksIn(lines: Lines): (readonly [above: Lines, below: Lines])[] {
  if (lines.length === 0) return []
  const white = leastWhite * sizeOf([lines])
  const bands = cut(
    lines.map((line) => [line]),
    down,
    -white,
  )
  return bands.slice(1).flatMap((_, index): (readonly [Lines, Lines])[] => {
    const above = bands.slice(0, index + 1).flat(2)
    const below = bands.slice(index + 1).flat(2)
    return mayBreak(above, below, lines) ? [[above, below]] : []
  })
}

/**
 * Whether columns begin below a strip at one height, each under one with the same left edge, and no more sentences go on
 * over the strip than break off at it.
 */
function mayBreak(above: Lines, below: Lines, page: Lines): boolean {
  const firsts = below.filter((line) => !below.some((other) => other.y > line.y && overlap(other, line)))
  const top = Math.max(...firsts.map(topOf))
  if (firsts.some((line) => top - topOf(line) > oneHeight * line.size)) return false
  const steps = firsts.flatMap((first) => {
    const last = above.findLast((line) => line.part === undefined && overlap(line, first))
    return last && Math.abs(last.x - first.x) < tolerance ? [[last, first]] : []
  })
  if (steps.length < firsts.length || !steps.some(([last]) => last && isBeside(last, above))) return false
  if (firsts.length > 1 && firsts.filter(({ text }) => !numbered.test(text)).length === 1) return false
  const size = usualSize(page)
  if (steps.some(([last, first]) => last && first && isHeadingOver(last, first, size))) return false
  return steps.reduce((sum, step) => sum + sentenceFlow(step, page), 0) <= 0
}

/** Whether a line is set as a headline, or unlike the line below it as that of it, and so goes with it. */
function isHeadingOver({ size, look }: PositionedLine, below: PositionedLine, usual: number): boolean {
  return size > usual * larger || (look.bold === true && below.look.bold !== true)
}

/** Whether a line has others beside it, or not far above. */
function isBeside(line: PositionedLine, lines: Lines): boolean {
  return lines.some((other) => !overlap(other, line) && Math.abs(other.y - line.y) < near * line.size)
}

function topOf({ y, size }: PositionedLine): number {
  return y + size * 0.8
}

/** Whether one is above the other, at least in part. */
function overlap(one: PositionedLine, other: PositionedLine): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width
}
