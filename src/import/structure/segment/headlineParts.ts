import { takeDate } from '../dates/loneDate.ts'
import type { PrintedDay } from '../dates/printedDay.ts'
import { type BothLanguages, splitLanguages } from './splitLanguages.ts'

/** The parts of a block if it is a headline. */
export type HeadlineParts = {
  /** The headline without number, bullet and day. */
  readonly text: string
  readonly both?: BothLanguages
  readonly date?: PrintedDay
  /** Whether the day is before the words, as in lists of events. */
  readonly dateFirst: boolean
  /** The number before it, as printed. */
  readonly number?: string
}

const longest = 400
/** A translation in brackets: `Port opens （港口开放）`. */
const translation = /^[(（]([^()（）]+)[)）]$/
const numeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[IVX]{1,4})'
const numbers = [
  new RegExp(
    `^(?:(?:no\\.?|nr\\.?|story|item|news|#)\\s*)?${numeral}\\s*(?:[.．](?!\\d)|[、):：）])\\s*`,
    'i',
  ),
  new RegExp(`^[（(【\\[]${numeral}[)）】\\]]\\s*`),
  /^[①-⑳❶-❿㈠-㈩]\s*/,
  /^(?:(?:\d\ufe0f?\u20e3){1,2}|🔟)\s*/u,
  /^0\d\s+(?=\S)/,
  /^第[一二三四五六七八九十\d]{1,3}[条则篇]\s*[:：、.]?\s*/,
]
const bullets =
  /^(?:[•●▪■□◆◇►▶▸‣★☆✦➤»>▌▍▎▏│┃█◼◾]|(?![©®™])\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier}|\u200d)+\s*/u

/** A bar between a headline and its translation on the line before or after. */
const barAtEdge = /(?<=\S)\s*[|/｜／]$|^[|/｜／]\s*(?=\S)/g

/** Brackets around a complete headline, as in Chinese emails. */
const bracketed = /^[【［[]([^【】［］[\]]{4,})[】］\]]$/

const bareNumber = /^\d{1,2}\s*/

/**
 * Splits a headline into its parts: `3. Port opens 港口开放 (12 Aug)`.
 * @param bare whether a number without a sign after it counts as the headline's number too
 */
export function headlineParts(printed: string, bare = false): HeadlineParts {
  if (printed.length > longest) return { text: printed, dateFirst: false }
  const { text: numbered, number } = takeNumber(printed, bare)
  const { text: dateless, date } = takeDate(numbered)
  const text = dateless.replace(barAtEdge, '').replace(bracketed, '$1')
  const split = splitLanguages(text)
  const both = split && {
    ...split,
    en: takeNumber(split.en).text,
    zh: takeNumber(split.zh).text.replace(translation, '$1'),
  }
  return {
    text,
    dateFirst: date !== undefined && numbered.endsWith(dateless),
    ...(both === undefined ? {} : { both }),
    ...(date === undefined ? {} : { date }),
    ...(number === undefined ? {} : { number }),
  }
}

/** Removes a number or bullet from a headline's start. */
function takeNumber(text: string, bareToo = false): { readonly text: string; readonly number?: string } {
  for (const pattern of bareToo ? [...numbers, bareNumber] : numbers) {
    const [number] = pattern.exec(text) ?? []
    if (number !== undefined && number.length < text.length)
      return { text: text.slice(number.length), number: number.trim() }
  }
  const bare = text.replace(bullets, '')
  return { text: bare === '' ? text : bare }
}
