import { type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { displayWidth } from '../../lineText.ts'
import type { Piece } from '../layout/piece.ts'
import { normalizeLetters } from '../normalizeLetters.ts'
import type { PaintedLetter } from './paintedLetters.ts'

export type PageText = {
  readonly pieces: readonly Piece[]
  /** The text that does not run to the right. */
  readonly turned: string
  /** The texts that readers do not see: not painted, white on white, too small or outside the page. */
  readonly unseen: readonly string[]
}

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type Item = Extract<Content['items'][number], { str: string }>

/** In points. */
const leastSize = 2

/**
 * The words of a page, with their places and looks.
 * @param painted the page's letters, in the order of the file
 * @param matrix from the coordinates of the file to those of the page
 * @param findFont the font that items name
 */
export function textPieces(
  { items, styles }: Content,
  painted: readonly PaintedLetter[],
  matrix: readonly number[],
  findFont: (name: string) => unknown,
): PageText {
  const pieces: Piece[] = []
  const turned: string[] = []
  const unseen: string[] = []
  const { lettersOf, skipped } = letterFinder(painted)
  const looks = new Map<string, boolean>()
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const look = looks.get(item.fontName) ?? isBold(findFont(item.fontName))
    looks.set(item.fontName, look)
    const letters = lettersOf(item.str)
    const run = runOf(item, matrix)
    const isHidden = letters.length > 0 && letters.every((letter) => letter.isHidden)
    if (isHidden || run.size < leastSize) unseen.push(item.str)
    else if (run.isTurned || styles[item.fontName]?.vertical === true) turned.push(item.str)
    else pieces.push(...wordsOf(run, letters, look))
  }
  unseen.push(...skipped())
  return { pieces: joinTouching(pieces), turned: turned.join(' '), unseen }
}

/** A letter, and whether white space is painted before it. */
type Shown = PaintedLetter & { readonly spaced: boolean }

type LetterFinder = {
  /** The letters of the next item. Empty if they are painted in another order. */
  readonly lettersOf: (text: string) => readonly Shown[]
  /** The letters that belong to no item: those outside the page. */
  readonly skipped: () => string[]
}

/** Matches the letters that a page paints with the items of its text content. */
function letterFinder(painted: readonly PaintedLetter[]): LetterFinder {
  const shown: Shown[] = []
  let spaced = false
  for (const letter of painted) {
    const isBlank = bare(letter.text) === ''
    // A letter above U+FFFF has two units.
    if (!isBlank) shown.push(...letter.text.split('').map((text) => ({ ...letter, text, spaced })))
    spaced = isBlank && (spaced || letter.text.trim() === '')
  }
  const all = shown.map(({ text }) => text).join('')
  const textOf = (letters: readonly Shown[]) =>
    letters
      .map(({ text, spaced: apart }) => (apart ? ` ${text}` : text))
      .join('')
      .trim()
  const left: string[] = []
  let at = 0
  const skipTo = (next: number) => {
    if (next > at) left.push(textOf(shown.slice(at, next)))
    at = next
  }
  return {
    lettersOf: (text) => {
      const wanted = bare(text)
      const found = all.indexOf(wanted, at)
      if (found === -1) return []
      skipTo(found)
      at += wanted.length
      return shown.slice(found, at)
    },
    skipped: () => {
      skipTo(shown.length)
      return left
    },
  }
}

/** The text without white space and invisible characters, which items do not have. */
function bare(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, '')
}

/** An item at its place on the page. */
type Run = Pick<Piece, 'size' | 'text' | 'width' | 'x' | 'y'> & { readonly isTurned: boolean }

function runOf({ str, transform, width, height }: Item, matrix: readonly number[]): Run {
  const [a = 0, b = 0, , , x = 0, y = 0] = Util.transform(matrix, transform).map(Number)
  return { text: str, x, y, width, size: height, isTurned: a < Math.abs(b) }
}

/** All in type sizes. */
const usual = { column: 0.5, space: 0.25 } as const

/** The words of a run. pdf.js gives only its total width: what letters leave is space between the words. */
function wordsOf({ text, x, y, width, size }: Run, letters: readonly Shown[], bold: boolean): Piece[] {
  let used = 0
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const own = letters.slice(used, used + word.length)
      used += word.length
      const units = own.reduce((sum, letter) => sum + letter.width / 1000, 0)
      return { word, first: own[0], width: (units || displayWidth(word) * usual.column) * size }
    })
  const inked = words.reduce((sum, word) => sum + word.width, 0)
  const gaps = words.length - 1
  const fits = width > inked && gaps > 0
  const scale = fits ? 1 : width / (inked + gaps * usual.space * size)
  const gap = fits ? (width - inked) / gaps : usual.space * size * scale
  let at = x
  return words.map(({ word, first, width: own }, index) => {
    const start = at
    at += own * scale + gap
    return {
      text: normalizeLetters(word).replace(unnamed, unknownLetter),
      x: start,
      y,
      width: own * scale,
      size,
      spaced: first?.spaced ?? index > 0,
      look: {
        size: Math.round(size * 10) / 10,
        bold: bold || first?.outlined === true,
        colour: first?.colour,
      },
    }
  })
}

/** In type sizes: how far from the end of a piece the next one may begin to belong to the same word. */
const touching = { back: -0.3, on: 0.12 } as const

/** Joins pieces of one word. A printing program may split a font into a hundred, and so a word into letters. */
function joinTouching(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before && touches(before, piece))
      joined[joined.length - 1] = {
        ...before,
        text: before.text + piece.text,
        width: piece.x + piece.width - before.x,
      }
    else joined.push(piece)
  }
  return joined
}

function touches(before: Piece, { x, y, size, spaced, look }: Piece): boolean {
  const gap = (x - before.x - before.width) / size
  const isAlike =
    before.look?.bold === look?.bold &&
    before.look?.colour === look?.colour &&
    Math.abs(before.size - size) < 0.1
  const isOnLine = Math.abs(before.y - y) < size * 0.1
  return spaced !== true && isAlike && isOnLine && gap > touching.back && gap < touching.on
}

/** For a letter without a name in its font, pdf.js gives its code: it is visible, but its text is unknown. */
const unnamed = /\p{Cc}/gu
const unknownLetter = '\ufffd'

const subset = /^[A-Z]{6}\+/
const weights = /(?:extra|ultra|semi|demi)?(?:bold|black|heavy)|(?:demi|medi)(?![a-z])|W[6-9]$/i
/** Whether a font is bold, by itself or by its name in the file, such as `BAAAAA+NotoSansCJKsc-Bold`. */
function isBold(font: unknown): boolean {
  const property = (key: string): unknown =>
    typeof font === 'object' && font !== null ? Reflect.get(font, key) : undefined
  const name = String(property('name') ?? '').replace(subset, '')
  return property('bold') === true || property('black') === true || weights.test(name)
}
