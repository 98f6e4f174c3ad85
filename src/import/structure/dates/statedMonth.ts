import { monthNumber, monthPattern } from './printedDay.ts'

const longest = 120
const english = new RegExp(`\\b${monthPattern}(?:\\s*[,/]?\\s*)((?:19|20)\\d{2})\\b`, 'i')
const chinese = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月/
const figures = /(?<![\d-])((?:19|20)\d{2})[-/.](0[1-9]|1[0-2])(?![\d-])/

/** The month, as `YYYY-MM`, that a title names: `Issue 12, July 2021`, `2021年7月刊`. Undefined if it names none. */
export function statedMonth(title: string): string | undefined {
  if (title.length > longest) return undefined
  const [, name, year] = english.exec(title) ?? []
  if (name !== undefined && year !== undefined) return `${year}-${monthNumber(name).padStart(2, '0')}`
  const [, chineseYear, month = ''] = chinese.exec(title) ?? figures.exec(title) ?? []
  return chineseYear === undefined || Number(month) < 1 || Number(month) > 12
    ? undefined
    : `${chineseYear}-${month.padStart(2, '0')}`
}
