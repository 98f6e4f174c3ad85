import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languages, paragraphText } from '../../archive/languages.ts'
import { jsonPath } from '../../disk/parseIssue.ts'
import { editorialRule, type Fault, oncePerPair } from '../editorialRule.ts'

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
function runsOf(text: string, language: Language): string[] {
  const units =
    language === 'en' ? (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : text.replace(/\P{L}+/gu, '')
  const length = runLength[language]
  const count = Math.max(0, units.length - length + 1)
  return Array.from({ length: count }, (_, at) => String(units.slice(at, at + length)))
}

/** The runs that are more than once in these texts. */
function repeatedOnes(texts: readonly (readonly string[])[]): ReadonlySet<string> {
  const [met, repeated] = [new Set<string>(), new Set<string>()]
  for (const runs of texts) for (const run of runs) (met.has(run) ? repeated : met).add(run)
  return repeated
}

/**
 * The bodies of an issue, then their paragraphs, then their segments. It leaves out the stories that share no run with another
 * or with themselves: most do not, and the runs of their parts would take most of the time.
 */
function piecesIn(issue: Issue, language: Language): Piece[] {
  const bodies = issue.stories.map((story, index) => {
    const paragraphs = story.body.map((paragraph) => paragraphText(paragraph, language) ?? '')
    const text = paragraphs.filter(Boolean).join(' ')
    return { story, index, paragraphs, text, runs: runsOf(text, language) }
  })
  const repeated = repeatedOnes(bodies.map(({ runs }) => runs))
  const suspects = bodies.filter(({ runs }) => runs.some((run) => repeated.has(run)))
  return suspects.flatMap(({ story, index, paragraphs, text }): Piece[] => {
    const piece = (part: Part, text: string, ...at: number[]): Piece[] => {
      if (text.length < shortestText[language]) return []
      const path = jsonPath(['stories', index, 'body', ...at])
      return [{ part, story, text, path, runs: new Set(runsOf(text, language)) }]
    }
    return [
      ...piece('body', text),
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

type Repetition = Fault<'repeated-text'> & { readonly path: string; readonly story: string }

function repetition({ part, story, path, text }: Piece, first: Piece): Repetition {
  const level = part === 'sentence' ? 'warning' : 'error'
  const how = first.text === text ? 'repeated-text.exactly' : 'repeated-text.nearly'
  const at = { level, path, story: story.id } as const
  if (part === 'body') return { ...at, code: 'body', params: { text, how, story: first.story.id } }
  const params = { text, how, part: `repeated-text.${part}` }
  if (first.story === story) return { ...at, code: 'here', params }
  return { ...at, code: 'other', params: { ...params, story: first.story.id } }
}

/** Each text that repeats an earlier one of its kind. A text within a repeated one is not reported again. */
function repetitionsIn(issue: Issue, language: Language): Repetition[] {
  const found: Repetition[] = []
  const pieces = piecesIn(issue, language)
  for (const part of ['body', 'paragraph', 'sentence'] as const) {
    const firstOf = repetitionFinder(part)
    for (const piece of pieces.filter((one) => one.part === part)) {
      const first = firstOf(piece)
      const isWithin = found.some(({ path }) => piece.path.startsWith(path))
      if (first && !isWithin) found.push(repetition(piece, first))
    }
  }
  return found
}

export const repeatedText = oncePerPair(
  editorialRule('repeated-text', (issue) => languages.flatMap((language) => repetitionsIn(issue, language))),
)
