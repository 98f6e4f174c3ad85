import { extractText } from '../extractText.ts'
import type { SourceLine } from '../sourceLine.ts'
import { isMarkdown, readMarkdown } from './markdown.ts'

/** Splits plain text into lines, without what only mail programs and Markdown mean by their signs. */
export function readPlainText(text: string): SourceLine[] {
  const lines = extractText(unquote(text))
  return isMarkdown(lines) ? readMarkdown(lines) : lines
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
