import type { LineLook, SourceLine } from '../../read/sourceLine.ts'
import { displayWidth } from '../../text/displayWidth.ts'
import { lineKind } from './lineKind.ts'
import { isSizedAlike } from './looksAlike.ts'
import { joinMixed } from './mendText.ts'
import { hasCue } from './wordCues.ts'

/** In columns: two characters, since a mark may not begin a line. */
const chineseWord = 4

/**
 * The lines with captions and names of sources whole: in both languages, and wrapped, they are of no one script, and so of
 * no one paragraph.
 */
export function joinWrapped(lines: readonly SourceLine[]): SourceLine[] {
  const widest = Math.max(
    0,
    ...lines.map(({ text, room }) =>
      room === undefined && lineKind(text) === 'text' ? displayWidth(text) : 0,
    ),
  )
  const joined: SourceLine[] = []
  let last: SourceLine | undefined
  for (const line of lines) {
    const begun = joined.at(-1)
    if (begun && last && !line.gap && begins(begun) && isWrapped(last, line, widest))
      joined[joined.length - 1] = {
        ...begun,
        text: joinMixed([begun.text, line.text]),
        links: [...begun.links, ...line.links],
      }
    else joined.push(line)
    last = line
  }
  return joined
}

/** Whether a caption begins, or the names of sources. */
function begins({ text, part }: SourceLine): boolean {
  return part === 'caption' || hasCue(text, 'caption') || sources.test(text)
}

const sources = /^(?:sources?|来源)\s*[:：]/i

/** Whether a line follows another without white because its first word did not fit there. */
function isWrapped(above: SourceLine, below: SourceLine, widest: number): boolean {
  const kind = lineKind(below.text)
  if (begins(below) || (kind !== 'text' && kind !== 'sources')) return false
  if (!isSizedAlike(above.look, below.look) || !isPaintedAlike(above.look, below.look)) return false
  const word = /^\p{Script=Han}/u.test(below.text)
    ? chineseWord
    : displayWidth(/^\S+/.exec(below.text)?.[0] ?? '') + 1
  return word > (above.room ?? widest - displayWidth(above.text))
}

function isPaintedAlike(one: LineLook | undefined, other: LineLook | undefined): boolean {
  return one?.colour === other?.colour && (one?.bold ?? false) === (other?.bold ?? false)
}
