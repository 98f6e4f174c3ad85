const opening = '（《〈“‘「『【'
const closing = '，。、；：？！）》〉」』】'

/** What stays on one line: a Han character or a run of others, with the signs that belong to it, and its spaces. */
const unit = new RegExp(
  `[${opening}]*(?:\\p{sc=Han}|[^\\s\\p{sc=Han}${opening}${closing}]+)?[${closing}”’…—]*\\s*`,
  'gu',
)

/**
 * A text as lines no wider than they may be: English breaks between words, Chinese between characters, and no line
 * begins with a sign that closes or ends with one that opens. A word wider than a line is broken anywhere.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const fits = (line: string) => measure(line.trimEnd()) <= width
  const narrowed = (parts: readonly string[], cut: RegExp) =>
    parts.flatMap((part) => (fits(part) ? part : (part.match(cut) ?? [])))
  // An address is broken behind its signs where it can be.
  const units = narrowed(narrowed(spaced(text).match(unit) ?? [], /[^/-]*[/-]*/g), /./gu)
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

/** A hair's breadth between Chinese and what is not, which a page has from its style sheet and a canvas has not. */
function spaced(text: string): string {
  return text.replace(/\p{sc=Han}(?=[\p{sc=Latin}\d])|[\p{sc=Latin}\d%](?=\p{sc=Han})/gu, '$&\u200a')
}
