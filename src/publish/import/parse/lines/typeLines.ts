import type { Language } from '../../../../archive/languages.ts'
import type { SourceLine } from '../../extract/sourceLine.ts'
import { scriptOf } from '../../text/script.ts'
import { sentenceEnd } from '../../text/sentenceEnd.ts'
import { type LineKind, lineKind } from './lineKind.ts'

/** A line with its kind and its language. */
export type TypedLine = SourceLine & { readonly kind: LineKind; readonly language: Language | undefined }

/** A line of only digits and points takes the language of the line directly above it. */
export function typeLines(lines: readonly SourceLine[]): TypedLine[] {
  const typed: TypedLine[] = []
  for (const line of lines) {
    const above = typed.at(-1)
    const own = scriptOf(line.text)
    const borrowed = above?.kind === 'text' && !line.gap ? above.language : undefined
    typed.push({ ...line, kind: continuedKind(line, above), language: own ?? borrowed })
  }
  return typed
}

/**
 * The line's kind. A line that was cut at its end may continue here: an address in a line without spaces, a list of
 * sources after a comma, and a mark in a sentence.
 */
function continuedKind(line: SourceLine, above: TypedLine | undefined): LineKind {
  const kind = lineKind(line.text)
  if (!above || line.gap || kind === 'link') return kind
  if (kind === 'mark' && above.kind === 'text' && !sentenceEnd.test(above.text)) return 'text'
  if (above.kind === 'link' && /^[\w/][\w%/?&=#.~-]*[./=_-][\w%/?&=#.~-]*$/.test(line.text)) return 'link'
  return above.kind === 'sources' && /[,，、]$/.test(above.text) ? 'sources' : kind
}
