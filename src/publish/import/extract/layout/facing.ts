import { almostAll, chineseShare } from './chineseShare.ts'
import { type Box, columnsOf, isParted } from './spans.ts'

/** From this share of their text on, rows face each other in two languages. */
const mostText = 0.6

/** Whether most of the text of rows stands beside its translation. */
export function facesItself(rows: readonly Box[][]): boolean {
  const parted = rows.filter(isParted)
  const lettersIn = (some: readonly Box[][]) => some.flat(2).reduce((sum, { text }) => sum + text.length, 0)
  return lettersIn(parted.filter(isFacing)) > lettersIn(parted) * mostText
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
