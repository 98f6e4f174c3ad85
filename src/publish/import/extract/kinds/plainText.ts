import { extractText } from '../extractText.ts'
import type { SourceLine } from '../sourceLine.ts'

/** Splits plain text into lines, without the signs of mail programs. */
export function readPlainText(text: string): SourceLine[] {
  return extractText(unquote(text))
}

const quoted = /^(?:>[ \t]?)+/gm
/** Below this share of the lines, a quotation is part of what the newsletter says. */
const leastQuoted = 1 / 3

/** A text without the signs that mail programs set before each line of a mail that is passed on. */
function unquote(text: string): string {
  const signs = text.match(quoted)?.length ?? 0
  const lines = text.match(/^.*\S/gm)?.length ?? 0
  return signs > lines * leastQuoted ? text.replace(quoted, '') : text
}
