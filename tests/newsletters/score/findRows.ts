import type { Story } from '../../../src/archive/issue.ts'
import { type Language, languages } from '../../../src/archive/languages.ts'
import type { WantedStory } from '../compose/newsletter.ts'
import { lettersOf, plainText } from './plainText.ts'

/** Where a wanted sentence was found: the segments, counted over the story, and the paragraph of the first. */
export type FoundRow = {
  readonly segments: readonly number[]
  readonly paragraph: number
  readonly garbled: boolean
}

/** The rows of a story found in a language, and the rest of that language's text. */
export type FoundSide = {
  /** In the order of the wanted rows; `absent` was wanted and is not there, undefined was not wanted. */
  readonly rows: readonly (FoundRow | 'absent' | undefined)[]
  /** Text between the rows. */
  readonly foreign: readonly string[]
}

type Piece = {
  readonly start: number
  readonly end: number
  readonly segment: number
  readonly paragraph: number
}
type Flow = { readonly text: string; readonly pieces: readonly Piece[] }

/** Searches for each sentence of the wanted story in the body of a story of the issue. */
export function findRows(wanted: WantedStory, body: Story['body']): Readonly<Record<Language, FoundSide>> {
  const [en, zh] = languages.map((language) => findSide(wanted, body, language))
  if (!en || !zh) throw new RangeError('there are two languages')
  return { en, zh }
}

function findSide({ paragraphs }: WantedStory, body: Story['body'], language: Language): FoundSide {
  const flow = flowOf(body, language)
  const letters = lettersFlow(flow)
  const taken: { start: number; end: number }[] = []
  const rows = paragraphs.flat().map((row): FoundRow | 'absent' | undefined => {
    const text = row[language === 'en' ? 0 : 1]
    if (text === undefined) return undefined
    const found = spanOf(flow.text, plainText(text, language))
    const near = found ?? letters.spanOf(lettersOf(text))
    if (!near) return 'absent'
    taken.push(near)
    const pieces = flow.pieces.filter(({ start, end }) => start < near.end && end > near.start)
    return {
      segments: pieces.map(({ segment }) => segment),
      paragraph: pieces[0]?.paragraph ?? 0,
      garbled: found === undefined,
    }
  })
  return { rows, foreign: between(flow.text, taken) }
}

function flowOf(body: Story['body'], language: Language): Flow {
  let text = ''
  let segment = 0
  const pieces = body.flatMap((segments, paragraph) =>
    segments.flatMap((sides): Piece[] => {
      const own = sides[language]
      segment += 1
      if (own === undefined) return []
      const start = text.length
      text += plainText(own, language) + (language === 'en' ? ' ' : '')
      return [{ start, end: text.length, segment: segment - 1, paragraph }]
    }),
  )
  return { text, pieces }
}

/** The same flow without marks and white space, which still finds a sentence that was joined wrongly. */
function lettersFlow({ text }: Flow): {
  spanOf: (letters: string) => { start: number; end: number } | undefined
} {
  const at: number[] = []
  let letters = ''
  for (let index = 0; index < text.length; index += 1) {
    const own = lettersOf(text.charAt(index))
    letters += own
    for (let one = 0; one < own.length; one += 1) at.push(index)
  }
  return {
    spanOf: (wanted) => {
      const found = spanOf(letters, wanted)
      return found && { start: at[found.start] ?? 0, end: (at[found.end - 1] ?? 0) + 1 }
    },
  }
}

function spanOf(text: string, part: string): { start: number; end: number } | undefined {
  const start = part === '' ? -1 : text.indexOf(part)
  return start === -1 ? undefined : { start, end: start + part.length }
}

/** What is left of the text outside the spans, if it has more than a few letters. */
function between(text: string, spans: readonly { start: number; end: number }[]): string[] {
  const rest: string[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    rest.push(text.slice(at, start))
    at = Math.max(at, end)
  }
  return [...rest, text.slice(at)].filter((part) => lettersOf(part).length > 3)
}
