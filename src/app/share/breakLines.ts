const opening = '（《〈“‘「『【'
const closing = '，。、；：？！）》〉」』】'

/** The smallest unit of a line: a Han character or a run of others, with its punctuation and spaces. */
const unit = new RegExp(
  `[${opening}]*(?:\\p{sc=Han}|[^\\s\\p{sc=Han}${opening}${closing}]+)?[${closing}”’…—]*\\s*`,
  'gu',
)

/** Where the text may break, in a form that stays when hair spaces are added. */
const breakMark = '\u200b'

/**
 * Breaks a text into lines of at most that width. English breaks between words, Chinese between characters. No line
 * starts with closing punctuation or ends with opening punctuation. A word wider than a line breaks anywhere.
 * @param breaks the only offsets at which lines may break, if they are known
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
  breaks?: readonly number[],
): string[] {
  const fits = (line: string) => measure(line.trimEnd()) <= width
  const narrowed = (parts: readonly string[], cut: RegExp) =>
    parts.flatMap((part) => (fits(part) ? part : (part.match(cut) ?? [])))
  // An address breaks after its slashes and hyphens, if it can.
  const words = breaks && spaced(marked(text, breaks)).split(breakMark)
  const units = narrowed(narrowed(words ?? spaced(text).match(unit) ?? [], /[^/-]*[/-]*/g), /./gu)
  const lines: string[] = []
  let line = ''
  for (const one of units) {
    if (line !== '' && !fits(line + one)) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += one
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

function marked(text: string, breaks: readonly number[]): string {
  return [0, ...breaks].map((from, at) => text.slice(from, breaks[at])).join(breakMark)
}

/** Adds a hair space between Chinese and other text, as the style sheet does on pages. */
function spaced(text: string): string {
  return text.replace(
    /\p{sc=Han}(?=\u200b?[\p{sc=Latin}\d])|[\p{sc=Latin}\d%](?=\u200b?\p{sc=Han})/gu,
    '$&\u200a',
  )
}
