import { Converter } from 'opencc-js/t2cn'
import { traditionalIn } from '../check/traditionalIn.ts'
import type { SourceLine } from './read/sourceLine.ts'

/** A newsletter with this share of traditional characters among its Chinese ones was printed in them. */
const leastShare = 0.05

/**
 * Converts a newsletter that was printed in traditional characters to simplified ones, which the archive uses. A few
 * traditional characters in a simplified newsletter stay, for the check to find: they may be a name's.
 */
export function simplifyLines(lines: readonly SourceLine[]): {
  readonly lines: readonly SourceLine[]
  readonly converted: boolean
} {
  const han =
    lines
      .map(({ text }) => text)
      .join('')
      .match(/\p{Script=Han}/gu) ?? []
  const traditional = new Set(traditionalIn(han.join('')).map(({ character }) => character))
  const count = han.filter((character) => traditional.has(character)).length
  if (count < han.length * leastShare || count === 0) return { lines, converted: false }
  const convert = Converter({ from: 't', to: 'cn' })
  return { lines: lines.map((line) => ({ ...line, text: convert(line.text) })), converted: true }
}
