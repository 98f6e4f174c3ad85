import type { Language } from '../archive/languages.ts'
import type { SourceLine } from './read/sourceLine.ts'

/** Finds the numbers of the lines that a text was made of, from 0. Undefined if the lines do not have it. */
export type FindLines = (text: string, from: string) => number[] | undefined

type Letters = { readonly text: string; readonly lineOf: readonly number[] }

/**
 * Makes a function that finds the lines of a text by its letters alone: extraction mends spaces, hyphens and marks, but
 * hardly ever a letter.
 */
export function lineFinder(lines: readonly SourceLine[]): FindLines {
  const { text, lineOf } = lettersOf(lines)
  const starts = new Map(lines.map(({ page, line }, index) => [`page ${page}, line ${line}`, index]))
  return (wanted, from) => {
    const letters = plain(wanted)
    const first = lineOf.indexOf(starts.get(from) ?? 0)
    const at = letters === '' ? -1 : indexOf(text, letters, Math.max(0, first))
    if (at === -1) return undefined
    return [...new Set(lineOf.slice(at, at + letters.length))]
  }
}

function lettersOf(lines: readonly SourceLine[]): Letters {
  const parts: string[] = []
  const lineOf: number[] = []
  lines.forEach((line, index) => {
    const letters = plain(line.text)
    parts.push(letters)
    for (let unit = 0; unit < letters.length; unit += 1) lineOf.push(index)
  })
  return { text: parts.join(''), lineOf }
}

/** Some fonts call characters by the names of their radicals, which the import mends: ⻋ in the lines is 车 in the story. */
const radical = /[\u2E80-\u2EFF]/

function indexOf(text: string, letters: string, from: number): number {
  if (!radical.test(text)) return text.indexOf(letters, from)
  for (let at = from; at + letters.length <= text.length; at += 1) {
    let length = 0
    while (
      length < letters.length &&
      (text[at + length] === letters[length] || radical.test(text[at + length] ?? ''))
    )
      length += 1
    if (length === letters.length) return at
  }
  return -1
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}\u2E80-\u2EFF]/gu, '')
}

/** The lines of each side of a segment. */
export type SegmentLines = Partial<Record<Language, number[]>>
