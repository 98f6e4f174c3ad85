import type { Language } from '../../../archive/languages.ts'
import { displayWidth } from '../extract/extractText.ts'
import type { SourceLine } from '../extract/sourceLine.ts'
import type { Block } from './block.ts'
import { type LineKind, lineKind, takeMark } from './lineKind.ts'
import { cleanLine, joinLines, wholeWords } from './mendText.ts'
import { takeDate } from './printedDate.ts'
import { scriptOf } from './script.ts'

type TypedLine = SourceLine & { readonly kind: LineKind; readonly language: Language | undefined }

const sentenceEnd = /[.!?。！？…][”’"'」』）)]*$/

export type Unwrapped = { readonly blocks: Block[]; readonly furniture: SourceLine[] }

/** Joins printed lines into mended blocks, and sets aside what is printed on page after page. */
export function unwrap(printed: readonly SourceLine[]): Unwrapped {
  const cleaned = printed
    .map((line) => ({ ...line, text: cleanLine(line.text) }))
    .filter(({ text }) => text !== '')
  const running = runningLines(cleaned)
  const lines = typeLines(cleaned.filter((line) => !running.has(line)))
  const words = wholeWords(lines.map(({ text }) => text))
  const blocks = runsOf(lines).flatMap((run) => {
    const width = Math.max(...run.map(({ text }) => displayWidth(text)))
    const groups = groupAdjacent(run, (above, below) => seamOf(above, below, width) === 'none')
    return groups.map((group, index) => toBlock(group, words, seamAbove(group, groups[index - 1], width)))
  })
  return { blocks, furniture: [...running] }
}

/** What stands first or last on at least three pages, and on half of them, and bare page numbers there. */
function runningLines(lines: readonly SourceLine[]): Set<SourceLine> {
  const pages = new Set(lines.map(({ page }) => page)).size
  const edges = lines.filter(
    (line, index) => lines[index - 1]?.page !== line.page || lines[index + 1]?.page !== line.page,
  )
  const key = ({ text }: SourceLine) => text.replace(/\d+/g, '#')
  const counts = new Map<string, number>()
  for (const line of edges) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1)
  const repeats = (line: SourceLine) => (counts.get(key(line)) ?? 0) >= Math.max(3, pages / 2)
  return new Set(
    edges.filter(
      (line) => lineKind(line.text) === 'furniture' || (lineKind(line.text) !== 'link' && repeats(line)),
    ),
  )
}

/** Lines of figures and points alone take the language of the line above, if they stand under it. */
function typeLines(lines: readonly SourceLine[]): TypedLine[] {
  const typed: TypedLine[] = []
  for (const line of lines) {
    const above = typed.at(-1)
    const own = scriptOf(line.text)
    const borrowed = above?.kind === 'text' && !line.gap ? above.language : undefined
    typed.push({ ...line, kind: continuedKind(line, above), language: own ?? borrowed })
  }
  return typed
}

/** An address cut by a line end goes on in a line without spaces; a list of sources, after a comma. */
function continuedKind(line: SourceLine, above: TypedLine | undefined): LineKind {
  const kind = lineKind(line.text)
  if (!above || line.gap || kind === 'link') return kind
  if (above.kind === 'link' && /^[\w/][\w%/?&=#.~-]*[./=_-][\w%/?&=#.~-]*$/.test(line.text)) return 'link'
  return above.kind === 'sources' && /[,，、]$/.test(above.text) ? 'sources' : kind
}

function runsOf(lines: readonly TypedLine[]): TypedLine[][] {
  return groupAdjacent(lines, (above, below) => {
    const continued = !below.gap && below.kind === above.kind && lineKind(below.text) !== below.kind
    if (above.kind !== 'text' || below.kind !== 'text') return continued
    if (above.language !== below.language || above.heading !== below.heading) return false
    return !below.gap || goesOn(above, below)
  })
}

/** A sentence that a gap or a page's end cuts goes on in small letters. */
function goesOn(above: TypedLine, below: TypedLine): boolean {
  return !above.heading && !sentenceEnd.test(above.text) && /^\p{Ll}[\p{Ll}\s,;-]/u.test(below.text)
}

/**
 * Where one line ends a paragraph: its sentence ends there and the next line's first word would still have fitted.
 * Where that word would not have fitted, a paragraph may end.
 */
function seamOf(above: TypedLine, below: TypedLine, width: number): Block['seam'] {
  if (takeMark(above.text).text !== above.text || takeDate(above.text).date !== undefined) return 'paragraph'
  if (above.kind !== 'text' || !sentenceEnd.test(above.text)) return 'none'
  const next = above.language === 'zh' ? 4 : displayWidth(/^\S+/.exec(below.text)?.[0] ?? '') + 1
  return displayWidth(above.text) + next <= width ? 'paragraph' : 'perhaps'
}

function seamAbove(
  group: readonly TypedLine[],
  before: readonly TypedLine[] | undefined,
  width: number,
): Block['seam'] {
  const [above, below] = [before?.at(-1), group[0]]
  return above && below ? seamOf(above, below, width) : 'paragraph'
}

function groupAdjacent<T>(items: readonly T[], together: (above: T, below: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (group && above !== undefined && together(above, item)) group.push(item)
    else groups.push([item])
  }
  return groups
}

function toBlock(lines: readonly TypedLine[], words: ReadonlySet<string>, seam: Block['seam']): Block {
  const [first] = lines
  if (!first) throw new RangeError('a block needs a line')
  const texts = lines.map(({ text }) => text)
  const joined = first.kind === 'link' ? texts.join('') : joinLines(texts, first.language ?? 'en', words)
  const { text, marked } =
    first.kind === 'text' ? takeMark(joined) : { text: joined, marked: first.kind === 'mark' }
  return {
    kind: first.kind,
    text,
    language: first.language,
    page: first.page,
    line: first.line,
    lines: lines.length,
    gap: first.gap,
    seam,
    heading: first.heading,
    marked,
    links: lines.flatMap(({ links }) => links),
  }
}
