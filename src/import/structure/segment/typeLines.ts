import type { Language } from '../../../archive/languages.ts'
import { hasBothScripts, scriptOf } from '../../../archive/script.ts'
import { groupAdjacent } from '../../groupAdjacent.ts'
import { displayWidth, sentenceEnd } from '../../lineText.ts'
import type { SourceLine } from '../../read/sourceLine.ts'
import { headlineParts } from './headlineParts.ts'
import { joinMixed } from './joinHyphenation.ts'
import { isRule, type LineKind, lineKind } from './lineKind.ts'
import { looksOfOneHeadline } from './sameType.ts'

/** A line with its kind and its language. */
export type TypedLine = SourceLine & {
  readonly kind: LineKind
  readonly language: Language | undefined
  /** Whether it is part of a headline in both languages. */
  readonly mixed: boolean
}

/** Matches a line that a day on the next line continues. */
const beforeDay = /[（(【[]$|\b(?:on|of|from|until|till|by|before|after|since|to|and|between)$/i

/** How many printed lines a headline in both languages may have, and how many if all are set as headings. */
const mostLines = 4
const mostHeadingLines = 10

/** Adds kind and language to lines. A line without letters takes the language of the line directly above it. */
export function typeLines(lines: readonly SourceLine[]): TypedLine[] {
  const typed: TypedLine[] = []
  const mixed = mixedLines(lines)
  for (const printed of lines) {
    const above = typed.at(-1)
    const line = above && isRule(above.text) ? { ...printed, gap: true } : printed
    const own = scriptOf(line.text)
    const borrowed = above?.kind === 'text' && !line.gap ? above.language : undefined
    typed.push({
      ...line,
      kind: continuedKind(line, above),
      language: own ?? borrowed,
      mixed: mixed.has(line),
    })
  }
  return typed
}

/**
 * The line's kind. A line that was cut at its end may continue here: an address in a line without spaces, a list of
 * sources after a comma, a date after its bracket, a "More here" in a sentence, and a headline that ends with a place.
 */
function continuedKind(line: SourceLine, above: TypedLine | undefined): LineKind {
  const kind = lineKind(line.text)
  if (!above || line.gap || kind === 'link') return kind
  if (kind === 'date' && above.kind === 'text' && beforeDay.test(above.text)) return 'text'
  if (kind === 'readMore' && above.kind === 'text' && !sentenceEnd.test(above.text)) return 'text'
  if (above.kind === 'link' && /^[\w/][\w%/?&=#.~-]*[./=_-][\w%/?&=#.~-]*$/.test(line.text)) return 'link'
  return above.kind === 'sources' && /[,，、]$/.test(above.text) ? 'sources' : kind
}

/** The lines of headlines in both languages: few lines, separate from others, that change the language once. */
function mixedLines(lines: readonly SourceLine[]): Set<SourceLine> {
  const mixed = new Set<SourceLine>()
  const together = (above: SourceLine, below: SourceLine) =>
    !below.gap && isText(above) && isText(below) && looksOfOneHeadline(above, below)
  for (const group of groupAdjacent(lines, together))
    if (isOneHeadline(group)) for (const line of group) mixed.add(line)
  for (const line of lines) if (line.part !== 'figures' && headlineParts(line.text).both) mixed.add(line)
  return mixed
}

function isOneHeadline(group: readonly SourceLine[]): boolean {
  const most = group.every(({ heading }) => heading) ? mostHeadingLines : mostLines
  if (group.length > most || !group.some(({ text }) => hasBothScripts(text))) return false
  if (isHeadlineOverSentences(group)) return false
  return headlineParts(joinMixed(group.map(({ text }) => text))).both !== undefined
}

/**
 * Whether the first line is a complete headline in both languages, with its body below it and no white space
 * between them. Some newsletters end their headlines with a full stop.
 */
function isHeadlineOverSentences([first, ...rest]: readonly SourceLine[]): boolean {
  if (!first || !headlineParts(first.text).both || endsFullHeadline(first, rest)) return false
  return rest.some(({ text }) => sentenceEnd.test(text))
}

/** In columns: two characters, because a punctuation mark may not begin a line. */
const chineseWord = 4

/** In columns: a few Chinese words, where the first sentence of a body would have more. */
const shortTail = 16

/** Whether a headline that fills its line continues: in headings, or in one line of a few words. */
function endsFullHeadline({ heading, room }: SourceLine, [second, ...more]: readonly SourceLine[]): boolean {
  if (!second || room === undefined || room >= chineseWord) return false
  return heading || (more.length === 0 && displayWidth(second.text) <= shortTail)
}

function isText({ text, part }: SourceLine): boolean {
  return part !== 'figures' && lineKind(text) === 'text'
}
