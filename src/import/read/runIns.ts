import { displayWidth } from '../displayWidth.ts'
import type { SourceLine, StyledPiece } from './sourceLine.ts'

/* A headline may run into its text: **Port opens.** The port of Luzhou has opened. Or: **Port opens** – The port … */

const marks = /[.。:：]$/
const ended = /[.。:：!！?？]$/
const dash = /^\s*(?:[–—―─]+|--?\s)\s*/
const longest = 140
/** The text that a headline runs into is longer than this. */
const leastText = 40
/** Chinese says the same in half the width. */
const leastHead = { en: 24, zh: 12 } as const
/** Fewer than this may be words that a writer stressed. */
const least = 3

/** The text of the pieces of a line. */
export function textOf(pieces: readonly StyledPiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The bold pieces at a line's start that may be its headline, without their final mark, and the rest. */
export function splitRunIn(pieces: readonly StyledPiece[]): readonly StyledPiece[][] | undefined {
  const end = pieces.findIndex(({ text, style }) => !style.bold && text.trim() !== '')
  const [head, rest] = [pieces.slice(0, end), pieces.slice(end)]
  const isEnded = ended.test(textOf(head)) || dash.test(textOf(rest))
  if (end < 1 || !isEnded || displayWidth(textOf(head)) > longest) return undefined
  if (displayWidth(textOf(rest)) < leastText || rest.some(({ style }) => style.bold)) return undefined
  const at = head.findLastIndex(({ text }) => text.trim() !== '')
  const bare = head.map((piece, index) =>
    index === at ? { ...piece, text: piece.text.trimEnd().replace(marks, '') } : piece,
  )
  const [first, ...others] = rest
  return first && [bare, [{ ...first, text: first.text.replace(dash, '') }, ...others]]
}

/**
 * Separates headlines from the text that they run into, if most text of the newsletter begins so. Bold labels
 * such as “Deadline:” are too short.
 * @param runIns the lines that begin in bold, each split into headline and text
 */
export function partRunIns(
  lines: readonly SourceLine[],
  runIns: ReadonlyMap<SourceLine, readonly SourceLine[]>,
): SourceLine[] {
  const heads = [...runIns.values()].flatMap(([head]) => head ?? [])
  const long = lines.filter(({ text, heading }) => !heading && displayWidth(text) > leastText)
  const titles = heads.filter(
    ({ text }) => displayWidth(text) >= leastHead[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'],
  )
  if (titles.length < least || runIns.size * 2 <= long.length || titles.length * 4 < heads.length * 3)
    return [...lines]
  return lines.flatMap((line) => runIns.get(line) ?? [line])
}
