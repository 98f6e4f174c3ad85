import { type Language, languages } from '../../../archive/languages.ts'
import { scriptOf } from '../../../archive/script.ts'
import { displayWidth } from '../../displayWidth.ts'
import { mostCommon } from '../../mostCommon.ts'
import type { SourceLine } from '../../read/sourceLine.ts'
import { sentenceEnd } from '../../sentenceEnd.ts'
import { pageNumberAtEnd } from './endsParagraph.ts'

/**
 * Removes the gap where the end of a column or a page has cut a heading or a pull quote: both parts are set
 * alike but unlike the text, and the next word did not fit.
 */
export function joinColumns(lines: readonly SourceLine[]): SourceLine[] {
  const usual = usualLooks(lines)
  return lines.map((line, index) => {
    const above = lines[index - 1]
    const isCut = above !== undefined && line.gap && isBeyond(above, line) && goesOn(above, line)
    return isCut && !usual.has(lookOf(line)) ? { ...line, gap: false } : line
  })
}

/** Whether a column or a page ends between two lines. */
function isBeyond(above: SourceLine, below: SourceLine): boolean {
  if (!above.box || !below.box) return false
  return below.page === above.page + 1 || (below.page === above.page && below.box.y < above.box.y)
}

function goesOn(above: SourceLine, below: SourceLine): boolean {
  if (above.room === undefined || lookOf(above) !== lookOf(below) || above.part || below.part) return false
  if (sentenceEnd.test(above.text) || pageNumberAtEnd.test(above.text)) return false
  const word = /^\p{Script=Han}/u.test(below.text) ? 2 : displayWidth(/^\S+/.exec(below.text)?.[0] ?? '') + 1
  return word > above.room
}

/** The most common look of the text in each script. */
function usualLooks(lines: readonly SourceLine[]): ReadonlySet<string> {
  const lookIn = (script: Language | undefined) =>
    mostCommon(
      lines.filter(({ text }) => scriptOf(text) === script),
      lookOf,
    )
  return new Set([...languages, undefined].flatMap((script) => lookIn(script) ?? []))
}

function lookOf({ look = {}, heading }: SourceLine): string {
  return [look.size, look.bold, look.colour, heading].join(' ')
}
