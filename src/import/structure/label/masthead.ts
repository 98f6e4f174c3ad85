import { sentenceEnd } from '../../sentenceEnd.ts'
import type { Block } from '../segment/block.ts'
import { hasCue } from './wordCues.ts'

/** Among how many blocks at its start a newsletter has its own name. */
const top = 8
/** How much larger it is than all others. */
const larger = 1.15
/** How many headings the others must be, so that they can be headlines. */
const leastHeadings = 3

/**
 * The indexes of the newsletter's own name: the largest type of all at its start, in one language or both. A leading story
 * may be set so, too, but has a day or a text in both languages below it.
 */
export function mastheadOf(blocks: readonly Block[]): ReadonlySet<number> {
  const sizes = blocks.map(({ kind, look }) => (kind === 'text' ? (look?.size ?? 0) : 0))
  const largest = Math.max(0, ...sizes)
  const first = sizes.indexOf(largest)
  const own = sizes[first + 1] === largest ? [first, first + 1] : [first]
  const others = sizes.filter((_, index) => !own.includes(index))
  if (largest === 0 || first >= top || Math.max(0, ...others) * larger > largest) return new Set()
  const below = blocks.slice(first + own.length)
  const headings = below.filter(({ heading }) => heading).length
  const isNamed = blocks.slice(first, first + own.length).some(({ text }) => hasCue(text, 'title'))
  return headings >= leastHeadings && (isNamed || !isStory(below)) ? new Set(own) : new Set()
}

/** Whether a day, or a text in both languages, stands before the next heading. */
function isStory(below: readonly Block[]): boolean {
  const next = below.findIndex(({ heading }) => heading)
  const own = below.slice(0, next === -1 ? undefined : next)
  const texts = own.filter(({ kind, text }) => kind === 'text' && sentenceEnd.test(text))
  return own.some(({ kind }) => kind === 'date') || new Set(texts.map(({ language }) => language)).size > 1
}
