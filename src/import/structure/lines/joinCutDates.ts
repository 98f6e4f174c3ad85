import type { SourceLine } from '../../read/sourceLine.ts'
import { loneDate } from '../../text/printedDate.ts'

const opened = /^[（(【[][^）)】\]]+$/
const closing = /^[^（(【[]{1,24}[）)】\]]$/

/** The lines with dates in brackets whole again where a line's end has cut them: `（20 February` and `2025）`. */
export function joinCutDates(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    const whole =
      above && !line.gap && isCut(above.text, line.text) ? `${above.text} ${line.text}` : undefined
    if (above && whole !== undefined)
      joined[joined.length - 1] = { ...above, text: whole, links: [...above.links, ...line.links] }
    else joined.push(line)
  }
  return joined
}

function isCut(above: string, below: string): boolean {
  return opened.test(above) && closing.test(below) && loneDate(`${above} ${below}`) !== undefined
}
