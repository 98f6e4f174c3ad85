import { displayWidth } from '../../lineText.ts'
import { normalizeLetters } from '../normalizeLetters.ts'
import { isIndented, type SourceLine } from '../sourceLine.ts'

type Printed = {
  readonly raw: string
  readonly line: number
  readonly blanks: number
  readonly fed: boolean
}

/**
 * Splits plain text, usually extracted from a PDF, into lines.
 *
 * Form feeds mark pages. Extractors without form feeds put a blank line between all lines of a page. Between
 * two pages they put none, and begin the first line of the new page with a space. That marks a page too.
 */
export function readText(text: string): SourceLine[] {
  const printed = printedLines(text)
  const wrapped = isWrapped(printed)
  const spaced = wrapped && isDoubleSpaced(printed)
  let page = 1
  return printed.map((current, index) => {
    const turned = index > 0 && (current.fed || (spaced && current.blanks === 0 && /^\s/.test(current.raw)))
    if (turned) page += 1
    return {
      text: current.raw,
      page,
      line: current.line,
      gap: index === 0 || turned || !wrapped || isIndented(current.raw) || current.blanks > (spaced ? 1 : 0),
      heading: false,
      links: [],
    }
  })
}

function printedLines(text: string): Printed[] {
  const printed: Printed[] = []
  let blanks = 0
  let fed = false
  for (const { raw, line } of normalizeLetters(text)
    .split(/\r\n?|\n/)
    .flatMap(partsOfLine)) {
    if (raw.startsWith('\f')) fed = true
    const shown = raw.replace('\f', '')
    if (shown.trim() === '') {
      blanks += 1
      continue
    }
    printed.push({ raw: shown, line, blanks, fed })
    blanks = 0
    fed = false
  }
  return printed
}

/** A form feed starts a page, wherever in a line it is. */
function partsOfLine(raw: string, index: number): { raw: string; line: number }[] {
  return raw.split(/(?=\f)/).map((part) => ({ raw: part, line: index + 1 }))
}

/** Whether lines end where the printed lines ended. They do not if one in ten is far wider than a page. */
function isWrapped(printed: readonly Printed[]): boolean {
  const widths = printed.map(({ raw }) => displayWidth(raw)).sort((a, b) => a - b)
  return (widths[Math.floor(widths.length * 0.9)] ?? 0) < 160
}

/** Fewer lines prove nothing: a headline above its body looks like a cut sentence. */
const leastSpaced = 6

/** Whether a blank line is under every line: most have one, and many of those cut a sentence. */
function isDoubleSpaced(printed: readonly Printed[]): boolean {
  const spaced = printed.flatMap(({ raw, blanks }, index) => {
    const above = printed[index - 1]
    return blanks === 1 && above ? [{ above: above.raw, raw }] : []
  })
  const cut = spaced.filter(
    ({ above, raw }) => /[\p{Ll}\p{Script=Han},，、\d]\s*$/u.test(above) && goesOn.test(raw),
  )
  if (spaced.length < leastSpaced) return false
  return spaced.length > (printed.length - 1) / 2 && cut.length > spaced.length * 0.3
}

const goesOn = /^\s*[\p{Ll}\p{Script=Han}，。；]/u
