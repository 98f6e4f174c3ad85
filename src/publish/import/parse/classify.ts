import { takeDate } from '../text/printedDate.ts'
import type { Block } from './lines/block.ts'
import type { LineKind } from './lines/lineKind.ts'

/** The role of a block in the newsletter. `notice`: the editors address their readers. */
export type Role = Exclude<LineKind, 'text'> | 'body' | 'headline' | 'notice'

export type RoledBlock = Block & { readonly role: Role }

const longestHeadline = { en: 220, zh: 60 } as const
const stop = /[.。；;，,、：:]$/
const sentenceInside = /[。！？]|(?<!\b(?:Co|Ltd|Inc|No|St|Dr|Mr|Ms|vs))[.!?][”’"')]*\s+[\p{Lu}“‘"]/u
const addressed = /\bour (?:members|readers|subscribers|newsletter)\b|(?:各位|我们的?|广大)(?:会员|读者)/i

/** Decides the role of every block by its words, its position and its neighbours. */
export function classify(blocks: readonly Block[]): RoledBlock[] {
  const roled: RoledBlock[] = []
  for (const block of blocks) roled.push({ ...block, role: roleOf(block, roled.at(-1)) })
  return roled
}

function roleOf(block: Block, above: RoledBlock | undefined): Role {
  if (block.kind !== 'text') return block.kind
  if (isHeadline(block, above)) return 'headline'
  return addressed.test(block.text) && block.text.length <= 300 ? 'notice' : 'body'
}

function isHeadline(block: Block, above: RoledBlock | undefined): boolean {
  const { text, date } = takeDate(block.text)
  const language = block.language ?? 'en'
  if (text === '' || text.length > longestHeadline[language] || block.marked) return false
  if (date !== undefined) return true
  if (block.paragraphBreak === 'possible') return false
  if (sentenceInside.test(text) || addressed.test(text)) return false
  if (stop.test(text)) return false
  if (block.heading) return true
  if (block.lines > 3) return false
  const under = above?.role ?? 'body'
  const standsApart =
    block.gap || (under === 'headline' ? above?.language !== block.language : under !== 'body')
  return standsApart && /^[^\p{Ll}]|^\p{Ll}\p{Lu}/u.test(text)
}
