import { positionOf, type SourceLine } from '../read/sourceLine.ts'
import type { Unplaced } from './printedStory.ts'
import type { RoledBlock } from './roles/chooseRoles.ts'
import type { Role } from './roles/role.ts'

/** What has no place in an issue, by its role, and whether an editor would expect it in one. */
const reasons: Partial<Record<Role, readonly [reason: string, expected: boolean]>> = {
  aside: ['around the stories: the editors, an advertisement, an event, an address', false],
  caption: ['the caption of a picture or a table', false],
  cell: ['of a table: the archive has none', true],
  contents: ['of the list of contents', false],
  footnote: ['a footnote', true],
  furniture: ['a page number or a rule', false],
  masthead: ["the newsletter's name", false],
  notice: ['the editors to their readers', false],
  quote: ['a quotation that the text has too', false],
  section: ['the name of a section that the archive does not know', false],
  'section-latest': ["a section's name", false],
  'section-relevant': ["a section's name", false],
}

type Found = Pick<SourceLine, 'line' | 'page' | 'text'> & Partial<Pick<SourceLine, 'links'>>

/** @param found the block or line of the input */
export function unplaced(found: Found, reason: string, expected = true): Unplaced {
  return { text: withAddresses(found), position: positionOf(found), reason, expected }
}

/** The text with the addresses behind it. */
function withAddresses({ text, links = [] }: Found): string {
  const addresses = [...new Set(links.map(({ address }) => address))].filter(
    (address) => !text.includes(address),
  )
  return [text, ...addresses].join('\n')
}

/** The blocks that are recognised but have no place in an issue. Neighbours of one role are one piece. */
export function framing(blocks: readonly RoledBlock[]): Unplaced[] {
  const pieces: { role: Role; piece: Unplaced; at: number }[] = []
  blocks.forEach((block, at) => {
    const [reason, expected] = reasons[block.role] ?? []
    if (reason === undefined || expected === undefined) return
    const above = pieces.at(-1)
    if (above?.role === block.role && above.at === at - 1) {
      above.piece = { ...above.piece, text: `${above.piece.text}\n${withAddresses(block)}` }
      above.at = at
    } else pieces.push({ role: block.role, piece: unplaced(block, reason, expected), at })
  })
  return pieces.map(({ piece }) => piece)
}
