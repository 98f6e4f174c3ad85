import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languages, paragraphText } from '../../archive/languages.ts'
import { jsonPath } from '../../disk/archive/parseIssue.ts'
import { type EditorialRule, oncePerPair, quote, type Remark } from '../editorialRule.ts'

const runLength = { en: 4, zh: 6 } as const
const shortestText = { en: 60, zh: 24 } as const

type Part = 'body' | 'paragraph' | 'sentence'

/** If this share of the shorter text is also in the other text, the same text was printed twice. */
const alike = { body: 0.7, paragraph: 0.8, sentence: 0.9 } as const satisfies Record<Part, number>

type Piece = {
  readonly part: Part
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

/** The bodies of an issue, then their paragraphs, then their segments. */
function piecesIn(issue: Issue, language: Language): Piece[] {
  return issue.stories.flatMap((story, index): Piece[] => {
    const piece = (part: Part, text: string, ...at: number[]): Piece[] => {
      if (text.length < shortestText[language]) return []
      const path = jsonPath(['stories', index, 'body', ...at])
      return [{ part, story, text, path, runs: runsOf(text, language) }]
    }
    const paragraphs = story.body.map((paragraph) => paragraphText(paragraph, language) ?? '')
    return [
      ...piece('body', paragraphs.filter(Boolean).join(' ')),
      ...paragraphs.flatMap((text, p) => piece('paragraph', text, p)),
      ...story.body.flatMap((paragraph, p) =>
        paragraph.flatMap((segment, s) => piece('sentence', segment[language] ?? '', p, s)),
      ),
    ]
  })
}

/** Makes a function that finds the first earlier text that a text repeats. It looks only where a run is shared. */
function repetitionFinder(part: Part): (piece: Piece) => Piece | undefined {
  const withRun = new Map<string, Piece[]>()
  return (piece) => {
    const shared = new Map<Piece, number>()
    for (const run of piece.runs) {
      const earlier = withRun.get(run)
      for (const one of earlier ?? []) shared.set(one, (shared.get(one) ?? 0) + 1)
      if (earlier) earlier.push(piece)
      else withRun.set(run, [piece])
    }
    return [...shared].find(
      ([{ runs }, count]) => count / Math.min(runs.size, piece.runs.size) >= alike[part],
    )?.[0]
  }
}

function remarkOn({ part, story, path, text }: Piece, first: Piece): Remark {
  const manner = first.text === text ? 'word for word' : 'nearly word for word'
  const article = part === 'body' ? 'the' : 'a'
  const owner = first.story === story ? 'this story, earlier,' : `“${first.story.id}”`
  return {
    level: part === 'sentence' ? 'warning' : 'error',
    path,
    story: story.id,
    found: `${quote(text)}, ${article} ${part} of ${owner} ${manner}`,
    expected:
      part === 'body'
        ? 'a body of its own; one of the two stands under the wrong headline'
        : `the ${part} once; one of the two is too much`,
  }
}

/** Each text that repeats an earlier one of its kind. What is within a repeated text is not reported again. */
function remarksOn(issue: Issue, language: Language): Remark[] {
  const remarks: Remark[] = []
  const pieces = piecesIn(issue, language)
  for (const part of ['body', 'paragraph', 'sentence'] as const) {
    const firstOf = repetitionFinder(part)
    for (const piece of pieces.filter((one) => one.part === part)) {
      const first = firstOf(piece)
      const isWithin = remarks.some(({ path }) => piece.path.startsWith(path))
      if (first && !isWithin) remarks.push(remarkOn(piece, first))
    }
  }
  return remarks
}

export const repeatedText: EditorialRule = {
  name: 'repeated-text',
  what: 'A body, paragraph or sentence printed twice in an issue, exactly or nearly.',
  check: (issue) => oncePerPair(languages.flatMap((language) => remarksOn(issue, language))),
}
