import type { SourceLine } from '../../../read/sourceLine.ts'

const slashed = /^(\d{1,2})\/(\d{1,2})$/
/** How many such lines tell what they are. */
const least = 3

type Slashed = { readonly line: SourceLine; readonly first: number; readonly second: number }

/**
 * Lines such as `10/13` as the days that they are, `10月13日`, if the newsletter has several and they do not count its
 * pages: those end in the same number. The month is the part of which there are fewer; where that does not tell, the
 * lines stay.
 */
export function readSlashDays(lines: readonly SourceLine[]): SourceLine[] {
  const found = lines.flatMap((line): Slashed[] => {
    const [, first, second] = slashed.exec(line.text) ?? []
    return line.part === 'figures' || first === undefined
      ? []
      : [{ line, first: Number(first), second: Number(second) }]
  })
  const monthOf = monthAmong(found)
  if (monthOf === undefined) return [...lines]
  const days = new Map(
    found.map((one) => [one.line, `${one[monthOf]}月${one[monthOf === 'first' ? 'second' : 'first']}日`]),
  )
  return lines.map((line) => ({ ...line, text: days.get(line) ?? line.text }))
}

/** Which part is the month. Undefined if the lines are no days. */
function monthAmong(found: readonly Slashed[]): 'first' | 'second' | undefined {
  const kinds = (of: 'first' | 'second') => new Set(found.map((one) => one[of])).size
  if (found.length < least || kinds('first') + kinds('second') < least + 1) return undefined
  if (kinds('second') === 1 && found.every(({ first }, index) => first === index + 1)) return undefined
  const fits = (month: 'first' | 'second', day: 'first' | 'second') =>
    found.every((one) => one[month] >= 1 && one[month] <= 12 && one[day] >= 1 && one[day] <= 31)
  const [american, british] = [fits('first', 'second'), fits('second', 'first')]
  if (american && british) {
    if (kinds('first') === kinds('second')) return undefined
    return kinds('first') < kinds('second') ? 'first' : 'second'
  }
  return american ? 'first' : british ? 'second' : undefined
}
