import { positionOf } from '../../read/sourceLine.ts'
import type { Unplaced } from '../assemble/printedStory.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import { takeDateline } from './dateline.ts'
import { dayAlone } from './loneDate.ts'

/**
 * Takes the datelines out of the first paragraphs of stories, and tells those that stand on a line of their own. Their
 * days stay with the paragraphs and the lines.
 */
export function takeDatelines(blocks: readonly LabelledBlock[]): {
  blocks: LabelledBlock[]
  taken: Unplaced[]
} {
  const taken: Unplaced[] = []
  let begun = new Set<string | undefined>()
  const undated = blocks.map((block) => {
    if (block.label === 'headline' || block.label === 'date') begun = new Set()
    if (isPlaced(block)) taken.push(datelineOf(block, block.text))
    if (block.label !== 'body' || begun.has(block.language)) return block
    begun.add(block.language)
    const { text, date, dateline } = takeDateline(block.text, block.language ?? 'en')
    if (date === undefined || dateline === undefined) return block
    taken.push(datelineOf(block, dateline))
    return { ...block, text, day: block.day ?? date }
  })
  return { blocks: undated, taken }
}

/** Whether it is the date of a story, with its place. */
function isPlaced({ label, place, text }: LabelledBlock): boolean {
  return label === 'date' && place !== 'out' && dayAlone(text) === undefined
}

function datelineOf(block: LabelledBlock, text: string): Unplaced {
  const reason = 'reason.dateline'
  return { text, position: positionOf(block), reason, expected: false }
}
