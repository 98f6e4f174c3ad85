import type { Issue, Story } from '../../../archive/issue.ts'
import { type Language, languages, paragraphText } from '../../../archive/languages.ts'
import { type EditorialRule, quote, type Remark } from '../editorialRule.ts'
import { jsonPath } from '../parseIssue.ts'

/** If this share of the shorter text is also in the other text, the same text was printed twice. */
const alike = 0.7
const runLength = { en: 4, zh: 6 } as const
const shortestText = { en: 60, zh: 24 } as const

type Piece = {
  readonly story: Story
  readonly path: string
  readonly text: string
  readonly runs: ReadonlySet<string>
}

/** A text's runs of words, or of characters in Chinese. Two printings of one text have most of them in common. */
function runsOf(text: string, language: Language): Set<string> {
  const units =
    language === 'en' ? (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : [...text.replace(/\P{L}/gu, '')]
  const length = runLength[language]
  return new Set(
    units
      .slice(0, Math.max(1, units.length - length + 1))
      .map((_, at) => units.slice(at, at + length).join(' ')),
  )
}

function piecesIn(issue: Issue, language: Language): Piece[] {
  return issue.stories.flatMap((story, index) => {
    const paragraphs = story.body.flatMap((paragraph) => paragraphText(paragraph, language) ?? [])
    const text = paragraphs.join(' ')
    if (text.length < shortestText[language]) return []
    return [{ story, text, path: jsonPath(['stories', index, 'body']), runs: runsOf(text, language) }]
  })
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return [...small].filter((run) => large.has(run)).length / small.size
}

function remarksOn(issue: Issue, language: Language): Remark[] {
  const pieces = piecesIn(issue, language)
  return pieces.flatMap(({ story, path, text, runs }, index) => {
    const first = pieces.slice(0, index).find((earlier) => overlap(earlier.runs, runs) >= alike)
    if (first === undefined) return []
    const manner = first.text === text ? 'word for word' : 'nearly word for word'
    return [
      {
        level: 'error',
        path,
        story: story.id,
        found: `${quote(text)}, the body of “${first.story.id}” ${manner}`,
        expected: 'a body of its own; one of the two stands under the wrong headline',
      },
    ]
  })
}

export const repeatedText: EditorialRule = {
  name: 'repeated-text',
  what: 'A body printed twice in an issue, exactly or nearly.',
  check: (issue) => {
    const remarks = languages.flatMap((language) => remarksOn(issue, language))
    return remarks.filter((remark, index) => remarks.findIndex(({ path }) => path === remark.path) === index)
  },
}
