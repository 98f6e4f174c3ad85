import { hasBothScripts, scriptOf } from '../../../archive/script.ts'
import type { SourceLine } from '../../read/sourceLine.ts'
import { takeDate } from '../../text/printedDate.ts'
import { sentenceEnd } from '../../text/sentenceEnd.ts'
import { isSizedAlike } from './looksAlike.ts'

/** What a full line of Chinese leaves free, in columns: less than two characters, since a mark may not begin a line. */
export const chineseWord = 4

/**
 * The lines in Chinese alone that end a bold headline in both languages: many Chinese faces have no bold, so that nothing
 * but the full line above tells them from text. A text would begin a line anew and end with a stop.
 */
export function headlineTails(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const tails = new Set<SourceLine>()
  for (const [index, line] of lines.entries())
    if (line.heading && line.look?.bold && hasBothScripts(line.text))
      for (const tail of tailBelow(line, lines.slice(index + 1))) tails.add(tail)
  return tails
}

/** How many lines a tail may have, in a narrow column. */
const longestTail = 4

function tailBelow(headline: SourceLine, following: readonly SourceLine[]): SourceLine[] {
  const tail: SourceLine[] = []
  for (const line of following) {
    if (endsWithDate(tail.at(-1)) || !isPlainChinese(line, headline)) break
    if ((tail.at(-1) ?? headline).room === undefined || line.gap) break
    tail.push(line)
  }
  const last = tail.at(-1)
  const areFull = [headline, ...tail.slice(0, -1)].every(({ room = chineseWord }) => room < chineseWord)
  return last && areFull && tail.length <= longestTail && !sentenceEnd.test(last.text) ? tail : []
}

function isPlainChinese({ heading, look, text }: SourceLine, headline: SourceLine): boolean {
  if (heading || look?.bold || scriptOf(text) !== 'zh' || hasBothScripts(text)) return false
  return isSizedAlike(look, headline.look) && look?.colour === headline.look?.colour
}

function endsWithDate(line: SourceLine | undefined): boolean {
  if (!line) return false
  const { text, date } = takeDate(line.text)
  return date !== undefined && line.text.startsWith(text)
}
