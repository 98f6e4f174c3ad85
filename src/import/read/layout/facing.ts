import { almostAll, chineseShare } from './chineseShare.ts'
import { type Box, columnsOf, isParted } from './spans.ts'

/** From this share of their text on, rows face each other in two languages. */
const mostText = 0.6

/** From how many figures on it tells that none is in both languages: of all rows, and of one by itself. */
const telling = 4
const tellingInRow = 6

/** Whether most of the text of rows stands beside its translation. */
export function facesItself(rows: readonly Box[][]): boolean {
  const parted = rows.filter(isParted)
  const facing = parted.filter((row) => isFacing(row) && !differ([row], tellingInRow))
  const lettersIn = (some: readonly Box[][]) => some.flat(2).reduce((sum, { text }) => sum + text.length, 0)
  return lettersIn(facing) > lettersIn(parted) * mostText && !differ(facing, telling)
}

/**
 * Whether the columns of facing rows all have figures and share none, as stories that face each other by chance. One row
 * may differ where they all do not: its story may have its translation in another row, below it.
 */
function differ(facing: readonly Box[][], least: number): boolean {
  const texts = facing.flatMap(columnsOf).map(textOf)
  const figuresOf = (chinese: boolean) =>
    new Set(texts.filter((text) => chineseShare(text) > 0.5 === chinese).flatMap(figuresIn))
  const [zh, en] = [figuresOf(true), figuresOf(false)]
  const hasEnough = zh.size > 0 && en.size > 0 && zh.size + en.size >= least
  return hasEnough && [...zh].every((figure) => !en.has(figure))
}

function figuresIn(text: string): string[] {
  return (text.match(/\d[\d.,]*/g) ?? []).map((figure) => figure.replace(/[.,]$|,/g, ''))
}

/** Whether each column is in one language, and as many are in English as in Chinese, so that each faces its translation. */
export function isFacing(row: readonly Box[]): boolean {
  const texts = columnsOf(row).map(textOf)
  const shares = texts.filter((text) => /\p{L}/u.test(text)).map(chineseShare)
  const chinese = shares.filter((share) => share > almostAll).length
  const english = shares.filter((share) => share < 1 - almostAll).length
  return chinese > 0 && chinese === english && chinese + english === shares.length
}

function textOf(boxes: readonly Box[]): string {
  return boxes
    .flat()
    .map(({ text }) => text)
    .join('')
}
