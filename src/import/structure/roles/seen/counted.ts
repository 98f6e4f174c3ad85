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

/** How many stories in the other language alone may follow each other, and leave out their numbers. */
const mostLeftOut = 2
/** How many numbered texts lie at most between two that count. */
const farthest = 40

/**
 * The texts that begin with a bare number, `7 Port opens`, if such numbers count through the newsletter from one to at
 * least three. What they leave out may stand further down: where the languages are printed apart, a story in one has its
 * number there alone.
 */
export function bareCountAmong(texts: readonly string[]): ReadonlySet<number> {
  const numbered = texts.flatMap((text, index) => {
    const [, digits] = bareNumber.exec(text.slice(0, longest)) ?? []
    return digits === undefined ? [] : [{ index, value: Number(digits) }]
  })
  const counted = longestCount(numbered)
  if (counted.length < 3) return new Set()
  const [values, end] = [new Set(counted.map(({ value }) => value)), counted.at(-1)]
  const later = numbered.filter(
    ({ index, value }) => end && index > end.index && value < end.value && !values.has(value),
  )
  return new Set([...counted, ...later].map(({ index }) => index))
}

type Numbered = { readonly index: number; readonly value: number }

/** The longest sequence of numbers that count up from one, of which a few may be left out. */
function longestCount(numbered: readonly Numbered[]): readonly Numbered[] {
  const counts: (readonly Numbered[])[] = []
  for (const [at, one] of numbered.entries()) {
    const before = counts
      .slice(Math.max(0, at - farthest), at)
      .filter((count) => goesOn(count.at(-1), one))
      .reduce<readonly Numbered[]>((most, count) => (count.length > most.length ? count : most), [])
    const begins = one.value <= 1 + mostLeftOut
    counts.push(before.length > 0 || begins ? [...before, one] : [])
  }
  return counts.reduce((most, count) => (count.length > most.length ? count : most), [])
}

function goesOn(before: Numbered | undefined, { index, value }: Numbered): boolean {
  if (!before || index - before.index < leastBetween) return false
  return value > before.value && value <= before.value + 1 + mostLeftOut
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
