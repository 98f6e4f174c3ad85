import { positionOf } from '../extract/sourceLine.ts'
import { takeDateline } from '../text/dateline.ts'
import type { RoledBlock } from './roles/chooseRoles.ts'
import type { Unplaced } from './storyDraft.ts'

/** Takes the datelines out of the first paragraphs of stories. Their days stay with the paragraphs. */
export function takeDatelines(blocks: readonly RoledBlock[]): { blocks: RoledBlock[]; taken: Unplaced[] } {
  const taken: Unplaced[] = []
  let begun = new Set<string | undefined>()
  const undated = blocks.map((block) => {
    if (block.role === 'headline' || block.role === 'date') begun = new Set()
    if (block.role !== 'body' || begun.has(block.language)) return block
    begun.add(block.language)
    const { text, date, dateline } = takeDateline(block.text, block.language ?? 'en')
    if (date === undefined || dateline === undefined) return block
    taken.push({
      text: dateline,
      position: positionOf(block),
      reason: 'a dateline: its day is the date of the story',
      expected: false,
    })
    return { ...block, text, day: date }
  })
  return { blocks: undated, taken }
}
