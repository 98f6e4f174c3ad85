import { languages } from '../../../archive/languages.ts'
import { scriptOf } from '../../../archive/script.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { SourceLine } from '../../../import/read/sourceLine.ts'
import { cleanLine } from '../../../import/structure/segment/joinHyphenation.ts'
import type { NewsletterLine } from '../../api/findings.ts'

/** A range of the draft's text, letters and digits only, and the key of what it belongs to. */
type Stretch = { readonly key: string; readonly from: number; readonly to: number }
type Text = { readonly letters: string; readonly stretches: readonly Stretch[] }

/** Fewer letters occur in too many places. */
const fewest = { en: 5, zh: 2 } as const

/** Finds what the draft made of each line of the newsletter. A line that is not in the draft has no keys. */
export function placeLines(draft: Draft, lines: readonly SourceLine[]): NewsletterLine[] {
  const text = textOf(draft)
  const links = new Map(draft.stories.flatMap(({ link, key }) => (link === undefined ? [] : [[link, key]])))
  let last: Range = { from: 0, to: 0 }
  return lines.map(({ text: raw, links: own, page, line, heading, box }) => {
    const printed = cleanLine(raw)
    const found = find(text, printed, last)
    if (found) last = found
    const linked = [printed, ...own.map(({ address }) => address)].map((one) => links.get(one))
    const keys = found
      ? text.stretches.flatMap(({ key, from, to }) => (from < found.to && to > found.from ? [key] : []))
      : linked.filter((key) => key !== undefined)
    return { text: printed, page, line, heading, box, keys: [...new Set(keys)] }
  })
}

/** Joins each language of a story: a line may begin in one sentence and end in the next. */
function textOf({ stories, unplaced }: Draft): Text {
  const parts = [
    ...stories.flatMap(({ key, headline, body }) =>
      languages.flatMap((language) => [
        { key, text: headline[language] ?? '' },
        ...body.flat().map((segment) => ({ key: segment.key, text: segment[language] ?? '' })),
      ]),
    ),
    ...unplaced,
  ]
  let letters = ''
  const stretches = parts.map(({ key, text }): Stretch => {
    const from = letters.length
    letters += lettersOf(text)
    return { key, from, to: letters.length }
  })
  return { letters, stretches }
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

type Range = { readonly from: number; readonly to: number }

/**
 * Finds a line in the text: after the line before it, else complete, without a date, or by a part that is in one script
 * or a half of it.
 */
function find({ letters, stretches }: Text, line: string, last: Range): Range | undefined {
  const next = lettersOf(line)
  if (next !== '' && letters.startsWith(next, last.to)) return { from: last.to, to: last.to + next.length }
  const middle = Math.floor(line.length / 2)
  const parts = [
    line,
    line.replace(date, ''),
    ...(line.match(runs) ?? []),
    line.slice(0, middle),
    line.slice(middle),
  ].map(lettersOf)
  for (const part of parts) {
    const isWhole = stretches.some(({ from, to }) => part !== '' && letters.slice(from, to) === part)
    if (part.length < (scriptOf(part) === 'zh' ? fewest.zh : fewest.en) && !isWhole) continue
    const ahead = letters.indexOf(part, last.from)
    const from = ahead === -1 ? letters.indexOf(part) : ahead
    if (from !== -1) return { from, to: from + part.length }
  }
  return undefined
}

const date = /[(（]?\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?[)）]?/g

/** Parts of a line in one script. */
const runs = /[\p{Script=Han}\p{N}，。；：？！、（）“”《》 ]+|[\p{Script=Latin}\p{N}\p{P} ]+/gu
