import type { SourceLine } from '../../extract/sourceLine.ts'
import { displayWidth } from '../../text/displayWidth.ts'
import { lineKind } from './lineKind.ts'
import { isSizedAlike } from './looksAlike.ts'
import { joinMixed } from './mendText.ts'
import { cuesOf } from './wordCues.ts'

/** In columns: two characters, since a mark may not begin a line. */
const chineseWord = 4

/** The lines with captions whole: in both languages, and wrapped, they are of no one script, and so of no one paragraph. */
export function joinCaptions(lines: readonly SourceLine[]): SourceLine[] {
  const widest = Math.max(0, ...lines.map(({ text }) => (lineKind(text) === 'text' ? displayWidth(text) : 0)))
  const joined: SourceLine[] = []
  let last: SourceLine | undefined
  for (const line of lines) {
    const caption = joined.at(-1)
    if (caption && last && isCaption(caption) && isWrapped(last, line, widest))
      joined[joined.length - 1] = {
        ...caption,
        text: joinMixed([caption.text, line.text]),
        links: [...caption.links, ...line.links],
      }
    else joined.push(line)
    last = line
  }
  return joined
}

function isCaption({ text, part }: SourceLine): boolean {
  return part === 'caption' || cuesOf(text).has('caption')
}

/** Whether a line follows another without white because its first word did not fit there. */
function isWrapped(above: SourceLine, below: SourceLine, widest: number): boolean {
  if (below.gap || lineKind(below.text) !== 'text' || isCaption(below)) return false
  if (!isSizedAlike(above.look, below.look)) return false
  const word = /^\p{Script=Han}/u.test(below.text) ? chineseWord : displayWidth(/^\S+/.exec(below.text)?.[0] ?? '') + 1
  return word > (above.room ?? widest - displayWidth(above.text))
}
