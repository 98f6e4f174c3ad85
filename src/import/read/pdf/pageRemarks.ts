import type { ReadingRemark, TextApart } from '../aside.ts'
import type { PageLine } from '../layOutPage.ts'
import { linesOf } from '../layout/linesOf.ts'
import type { Frame } from './frames.ts'
import type { Hiding, SortedText } from './hiddenText.ts'
import type { Rectangle } from './matrix.ts'
import type { Area, Glyph } from './paintedPage.ts'
import { piecesOf } from './piecesOf.ts'

/** A page with a picture over this share of it, and no more letters than this, is a scan that nothing recognised. */
const scan = { share: 0.4, letters: 160 } as const
const longest = 120

/** What there is to say about a page. */
type PageFacts = {
  readonly sorted: SortedText
  readonly areas: readonly Area[]
  readonly view: Rectangle
  readonly frames: readonly Frame[]
  readonly lines: readonly PageLine[]
  readonly apart: readonly TextApart[]
  readonly number: number
}

/** The hidden text of a page, line by line. */
export function textsApart(
  hidden: ReadonlyMap<Hiding, readonly Glyph[]>,
  page: number,
  lines: number,
): TextApart[] {
  return [...hidden].flatMap(([why, glyphs]) =>
    textsOf(glyphs).map((text) => ({ page, line: lines + 1, text, reason: `text that nobody sees: ${why}` })),
  )
}

/** What an editor must look at on a page. */
export function pageRemarks(facts: PageFacts): ReadingRemark[] {
  return [...pictureRemark(facts), ...turnRemarks(facts), ...hiddenRemarks(facts), ...coverRemark(facts)]
}

function pictureRemark({ sorted: { shown }, areas, view, number: page, lines }: PageFacts): ReadingRemark[] {
  const letters = shown.filter(({ text }) => text.trim() !== '').length
  const pictures = areas.filter(({ colour }) => colour === undefined)
  const most = Math.max(0, ...pictures.map((area) => shareOf(area, view)))
  if (letters > 0 && (letters > scan.letters || most < scan.share)) return []
  return [
    {
      rule: 'import-page-without-text',
      page,
      found:
        letters === 0
          ? 'no text'
          : `a picture, and only “${excerpt(lines.map(({ text }) => text).join(' '))}”`,
      expected: 'text: if the page is a scan, run text recognition (OCR) over it, or type what it says',
    },
  ]
}

function shareOf(area: Rectangle, view: Rectangle): number {
  const width = Math.min(area.right, view.right) - Math.max(area.left, view.left)
  const height = Math.min(area.top, view.top) - Math.max(area.bottom, view.bottom)
  const whole = (view.right - view.left) * (view.top - view.bottom)
  return width > 0 && height > 0 ? (width * height) / whole : 0
}

function turnRemarks({ frames, number: page }: PageFacts): ReadingRemark[] {
  return frames.flatMap(({ turn, glyphs }): ReadingRemark[] => {
    const [text] = textsOf(glyphs)
    if (turn === 0 || text === undefined) return []
    const how = turn === 270 ? 'downwards' : turn === 90 ? 'upwards' : 'upside down'
    return [
      {
        rule: 'import-turned-text',
        page,
        found: `text that goes ${how}: “${excerpt(text)}”`,
        expected: 'its lines in the right order and place: it was read by itself, as if it were not turned',
      },
    ]
  })
}

function hiddenRemarks({ apart, number: page }: PageFacts): ReadingRemark[] {
  return apart.map(({ text, line, reason }) => ({
    rule: 'import-hidden-text',
    page,
    line,
    found: excerpt(text),
    expected: `text that readers see; this is ${reason}`,
  }))
}

function coverRemark({ sorted: { covered }, number: page }: PageFacts): ReadingRemark[] {
  const texts = textsOf(covered)
  if (texts.length === 0) return []
  return [
    {
      rule: 'import-hidden-text',
      page,
      found: excerpt(texts.join(' ')),
      expected: 'text that readers see; something is painted over this',
    },
  ]
}

function textsOf(glyphs: readonly Glyph[]): string[] {
  return linesOf(piecesOf(glyphs), []).map(({ text }) => text)
}

function excerpt(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
