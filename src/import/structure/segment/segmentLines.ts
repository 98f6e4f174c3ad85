import { groupAdjacent } from '../../groupAdjacent.ts'
import { displayWidth, sentenceEnd } from '../../lineText.ts'
import type { SourceLine } from '../../read/sourceLine.ts'
import type { Block } from './block.ts'
import { endsParagraph } from './endsParagraph.ts'
import { cleanLine, joinLines, joinMixed, wholeWords } from './joinHyphenation.ts'
import { lineKind, splitAddress, takeReadMore } from './lineKind.ts'
import { runningHeaders } from './runningHeaders.ts'
import { looksAlike } from './sameType.ts'
import { type TypedLine, typeLines } from './typeLines.ts'

export type Segmented = { readonly blocks: Block[]; readonly running: SourceLine[] }

/** Joins printed lines into blocks of clean text. Lines repeated on many pages are returned as `running`. */
export function segmentLines(printed: readonly SourceLine[]): Segmented {
  const cleaned = splitTranslations(
    printed.flatMap((line) => splitAddress({ ...line, text: cleanLine(line.text) })),
  )
  const running = runningHeaders(cleaned)
  const lines = typeLines(cleaned.filter((line) => !running.has(line)))
  const words = wholeWords(lines.map(({ text }) => text))
  const blocks = runsOf(lines).flatMap((run) => {
    const width = Math.max(...run.map(({ text }) => displayWidth(text)))
    const groups = groupAdjacent(run, (above, below) => !endsParagraph(above, below, run, width))
    return groups.map((group) => toBlock(group, words))
  })
  return { blocks: blocks, running: [...running] }
}

const bothSentences = [
  /^(?=(?:\S+ ){4})([^\p{Script=Han}]*[.!?][”"’)]*)\s*([“‘《（]?\p{Script=Han}.*)$/u,
  /^(.*[。！？][”’）]*)\s*((?=(?:[^\s\p{Script=Han}]+ ){3})[^\p{Script=Han}]*[.!?][”"’)]*)$/u,
]

/** From this share of the lines that end sentences on, paragraphs have both languages. */
const leastBoth = 0.25

/** Splits paragraphs in both languages where a sentence ends and its translation begins, if they are usual. */
function splitTranslations(lines: readonly SourceLine[]): SourceLine[] {
  const split = lines.map((line): readonly SourceLine[] => {
    const [, first, second] = bothSentences.map((both) => both.exec(line.text)).find((found) => found) ?? []
    if (first === undefined || second === undefined || line.heading) return [line]
    return [
      { ...line, text: first },
      { ...line, text: second, gap: false },
    ]
  })
  const ends = lines.filter(({ text }) => sentenceEnd.test(text)).length
  const both = split.filter(({ length }) => length > 1).length
  return both >= ends * leastBoth ? split.flat() : [...lines]
}

function runsOf(lines: readonly TypedLine[]): TypedLine[][] {
  return groupAdjacent(lines, (above, below) => {
    const continued = !below.gap && below.kind === above.kind && lineKind(below.text) !== below.kind
    if (above.kind !== 'text' || below.kind !== 'text') return continued
    if (isCutInBracket(above, below) || (above.mixed && below.mixed && !below.gap)) return true
    if (!looksAlike(above, below) || !mayBeOneText(above, below)) return false
    return !below.gap || (!above.mixed && goesOn(above, below))
  })
}

function mayBeOneText(above: TypedLine, below: TypedLine): boolean {
  if (above.part === 'figures' || below.part === 'figures') return false
  if (above.cell?.column !== below.cell?.column || above.cell?.row !== below.cell?.row) return false
  return above.mixed === below.mixed && (above.mixed || above.language === below.language)
}

/** Whether a line's end cuts a short bracket, such as one with a date, in whatever language. */
function isCutInBracket(above: TypedLine, below: TypedLine): boolean {
  if (below.gap) return false
  return (
    /[（(【[][^）)】\]]{0,24}$/.test(above.text.slice(-30)) &&
    /^[^（(【[]{0,24}[）)】\]]$/.test(below.text.slice(0, 30))
  )
}

/** Whether a sentence that a gap or a page's end has cut continues, with a small letter. */
function goesOn(above: TypedLine, below: TypedLine): boolean {
  const isOpen = !above.heading && !sentenceEnd.test(above.text) && !/[)）\]】]$/.test(above.text)
  return isOpen && below.part !== 'listItem' && /^\p{Ll}[\p{Ll}\s,;-]/u.test(below.text)
}

function toBlock(lines: readonly TypedLine[], words: ReadonlySet<string>): Block {
  const [first] = lines
  if (!first) throw new RangeError('a block needs a line')
  const { kind, language = 'en', mixed, ...line } = first
  const texts = lines.map(({ text }) => text)
  const links = lines.flatMap((one) => one.links)
  const joined =
    kind === 'link' ? texts.join('') : mixed ? joinMixed(texts) : joinLines(texts, language, words)
  const { text, hasReadMore } =
    kind === 'text' || kind === 'date' || kind === 'sources'
      ? takeReadMore(joined)
      : { text: joined, hasReadMore: kind === 'readMore' }
  return { ...line, kind, language: first.language, room: lines.at(-1)?.room, text, links, hasReadMore }
}
