import type { SourceLine } from './extract/sourceLine.ts'
import { InputError } from './inputError.ts'
import type { RoledBlock } from './parse/classify.ts'

/** Ten times what a newsletter of a hundred pages has. */
const most = { lines: 50_000, characters: 2_000_000, headlines: 2000 } as const

/** @throws InputError where there is far more than a newsletter has: no such text would come to an end */
export function requireFewLines(lines: readonly SourceLine[]): void {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (lines.length > most.lines) throw tooMuch(lines.length, 'lines', most.lines)
  if (characters > most.characters) throw tooMuch(characters, 'characters', most.characters)
}

/** @throws InputError where more looks like a headline than a newsletter has */
export function requireFewHeadlines(blocks: readonly RoledBlock[]): void {
  const headlines = blocks.filter(({ role }) => role === 'headline').length
  if (headlines > most.headlines) throw tooMuch(headlines, 'headlines', most.headlines)
}

function tooMuch(found: number, what: string, bound: number): InputError {
  const [has, reads] = [found, bound].map((count) => count.toLocaleString('en'))
  return new InputError(
    `The newsletter has ${has} ${what}; at most ${reads} are read, far more than any has. Look whether it is the right file, or import it in parts.`,
  )
}
