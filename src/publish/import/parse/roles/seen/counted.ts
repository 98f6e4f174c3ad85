import type { HeadlineParts } from '../../headlineParts.ts'

const numerals = '〇一二三四五六七八九十'
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
/** Items of a list follow each other at once; headlines have their bodies between them. */
const leastBetween = 2
const longest = 120

/**
 * The blocks whose numbers count through the newsletter, 1, 2, 3, with other blocks between them, as those of headlines
 * do. A headline in two languages may have its number twice.
 */
export function countedAmong(parts: readonly HeadlineParts[]): ReadonlySet<number> {
  const numbered = parts.flatMap(({ number, text }, index) => {
    const value = number === undefined ? undefined : numberOf(number)
    return value === undefined || text.length > longest ? [] : [{ index, value }]
  })
  const follows = (one: { index: number; value: number }, other: { index: number; value: number }) =>
    other.value === one.value + 1 && other.index - one.index >= leastBetween
  const near = 8
  return new Set(
    numbered.flatMap((one, at) => {
      const beside = numbered.slice(Math.max(0, at - near), at + near + 1)
      return beside.some((other) => follows(one, other) || follows(other, one)) ? [one.index] : []
    }),
  )
}

/**
 * The texts that begin with a bare number, `7 Port opens`, if such numbers count through the newsletter from one to at
 * least three.
 */
export function bareCountAmong(texts: readonly string[]): ReadonlySet<number> {
  const numbered = texts.flatMap((text, index) => {
    const [, digits] = bareNumber.exec(text.slice(0, longest)) ?? []
    return digits === undefined ? [] : [{ index, value: Number(digits) }]
  })
  const counted: number[] = []
  for (const { index, value } of numbered) {
    const before = counted.at(-1)
    if (value === counted.length + 1 && (before === undefined || index - before >= leastBetween))
      counted.push(index)
  }
  return new Set(counted.length >= 3 ? counted : [])
}

const bareNumber = /^0?(\d{1,2})(?:\s+(?=[\p{L}“‘「《])|(?=\p{Script=Han}))/u

/** `3.`, `三、`, `③`, `(3)` → 3. Undefined for a bullet. */
function numberOf(number: string): number | undefined {
  const [digits] = /\d+/.exec(number) ?? []
  if (digits !== undefined) return Number(digits)
  const [sign = ''] = /[①-⑳]/.exec(number) ?? []
  if (sign !== '') return circled.indexOf(sign) + 1
  const [words = ''] = /[一二三四五六七八九十]+/.exec(number) ?? []
  if (words === '') return undefined
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['〇', words]
  return (tens === '' ? 1 : numerals.indexOf(tens)) * 10 + Math.max(0, numerals.indexOf(ones))
}
