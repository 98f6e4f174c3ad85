import { mendLetters } from '../mendLetters.ts'
import type { Piece } from '../positionedLine.ts'
import type { Glyph } from './paintedPage.ts'

/** In type sizes: how far a letter may begin from where the last one ended, to belong to the same piece. */
const near = { back: -0.3, on: 0.12 } as const

/**
 * Joins letters that follow each other on a base line, in one look, to pieces. A space ends a piece.
 * @param glyphs letters of one direction, in coordinates in which it goes to the right
 */
export function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = []
  let run: Glyph[] = []
  let space: Glyph | undefined
  const finish = () => {
    const [first] = run
    const last = run.at(-1)
    if (first && last) {
      pieces.push(pieceOf(run, first, last, space !== undefined && stands(space, first)))
      space = undefined
    }
    run = []
  }
  for (const [index, printed] of glyphs.entries()) {
    if (isCovered(printed, glyphs[index + 1])) continue
    const glyph = printed.text === softHyphen ? { ...printed, text: '-' } : printed
    const before = run.at(-1)
    if (glyph.text.trim() === '') {
      finish()
      space = glyph
      continue
    }
    if (before && !follows(before, glyph)) finish()
    run.push(glyph)
  }
  finish()
  return pieces
}

/** Whether a space stands right before the letter. One that was painted before it may stand elsewhere. */
function stands(space: Glyph, { x, y, size }: Glyph): boolean {
  return Math.abs(space.y - y) < size * 0.1 && x > space.x && x < space.x + space.dx + size * farthest
}

/** In type sizes: how far a space may be from the next letter; a justified line has wide ones. */
const farthest = 3

const softHyphen = '\u00ad'

/**
 * Whether the next letter is painted onto a space or a soft hyphen: then readers see neither. Browsers print so the soft
 * hyphens within their lines. One that is seen is a hyphen, which some fonts name so.
 */
function isCovered({ text, x, y, size }: Glyph, next: Glyph | undefined): boolean {
  if (!next || (text.trim() !== '' && text !== softHyphen)) return false
  return Math.abs(next.y - y) < size * 0.1 && Math.abs(next.x - x) < size * covered
}

/** In type sizes. */
const covered = 0.05

function follows(before: Glyph, glyph: Glyph): boolean {
  const gap = (glyph.x - before.x - before.dx) / glyph.size
  return (
    before.font.family === glyph.font.family &&
    before.font.bold === glyph.font.bold &&
    before.colour === glyph.colour &&
    Math.abs(before.size - glyph.size) < 0.1 &&
    Math.abs(before.y - glyph.y) < glyph.size * 0.1 &&
    gap > near.back &&
    gap < near.on
  )
}

function pieceOf(run: readonly Glyph[], first: Glyph, last: Glyph, spaced: boolean): Piece {
  const { font, colour, size, outlined } = first
  return {
    text: mendLetters(run.map(({ text }) => text).join('')),
    x: first.x,
    y: first.y,
    width: last.x + last.dx - first.x,
    size,
    spaced,
    look: {
      size: Math.round(size * 10) / 10,
      bold: font.bold || outlined,
      ...(font.family === '' ? {} : { family: font.family }),
      ...(colour === undefined ? {} : { colour }),
    },
  }
}
