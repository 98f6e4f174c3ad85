import type { Story } from '../../../src/archive/issue.ts'
import { languages } from '../../../src/archive/languages.ts'
import type { WantedStory } from '../compose/newsletter.ts'
import { type FoundSide, findRows } from './findRows.ts'
import { lettersOf, oddLetters, plainText } from './plainText.ts'

/** The edits that a story needs, and what is right about it. */
export type StoryScore = {
  readonly headlines: number
  readonly date: number
  readonly link: number
  readonly bodies: number
  /** Sentences of both languages paired with each other: rightly, in the issue, and wanted. */
  readonly pairs: { readonly right: number; readonly found: number; readonly wanted: number }
  /** One for each action of an editor, in words. */
  readonly edits: readonly string[]
}

/**
 * Compares a story of the issue with the wanted one. See `scoreIssue` for what an edit is.
 * @param tolerated texts that may be separate paragraphs of a body
 * @param belongsElsewhere whether another story lacks a text, so that it is moved there
 */
export function scoreStory(
  wanted: WantedStory,
  story: Story,
  tolerated: ReadonlySet<string>,
  belongsElsewhere: (text: string) => boolean,
): StoryScore {
  const body = story.body.filter((paragraph) => !isTolerated(paragraph, tolerated))
  const found = findRows(wanted, body)
  const edits: string[] = []
  const right = (is: boolean, fault: string) => {
    if (!is) edits.push(fault)
    return is ? 1 : 0
  }
  const headlines = languages.reduce((sum, language) => {
    const is = sameHeadline(wanted.headline[language], story.headline[language], language)
    const what = `${language} headline "${story.headline[language] ?? ''}"`
    return sum + (right(is, what) && wanted.headline[language] !== undefined ? 1 : 0)
  }, 0)
  const date = right(wanted.date === story.date, `date ${story.date}, not ${wanted.date}`)
  const link = right(wanted.link === story.link, `link ${story.link}, not ${wanted.link}`)
  right(sameSources(wanted, story), `sources ${JSON.stringify(story.sources ?? [])}`)
  const bodies = languages.filter((language) => {
    const own = sideEdits(found[language], belongsElsewhere)
    edits.push(...own.map((edit) => `${language} ${edit}`))
    return own.length === 0 && found[language].rows.some((row) => row !== undefined)
  }).length
  if (languages.some((language) => hasOddLetters(story, language))) edits.push('odd letters')
  const moved = pairEdits(found.en.rows, found.zh.rows)
  edits.push(...Array.from({ length: moved }, () => 'pairs'))
  edits.push(...breakEdits(wanted, found.en.rows, found.zh.rows))
  return { headlines, date, link, bodies, pairs: pairsOf(found.en.rows, found.zh.rows), edits }
}

type Row = FoundSide['rows'][number]

function isTolerated(paragraph: Story['body'][number], tolerated: ReadonlySet<string>): boolean {
  return paragraph.every((sides) =>
    languages.every((language) => sides[language] === undefined || tolerated.has(lettersOf(sides[language]))),
  )
}

function hasOddLetters({ headline, body }: Story, language: 'en' | 'zh'): boolean {
  return [headline, ...body.flat()].some((sides) => oddLetters.test(sides[language] ?? ''))
}

/** Compares headlines. A full stop at the end makes no difference. */
function sameHeadline(wanted: string | undefined, found: string | undefined, language: 'en' | 'zh'): boolean {
  const plain = (text = '') => plainText(text, language).replace(/[.。]$/, '')
  return plain(wanted) === plain(found)
}

function sameSources({ sources: wanted }: WantedStory, { sources = [] }: Story): boolean {
  const plain = (some: readonly { en: string; zh: string }[]) =>
    some.map(({ en, zh }) => `${plainText(en, 'en')} ${plainText(zh, 'zh')}`).join('\n')
  return plain(wanted) === plain(sources)
}

function sideEdits({ rows, foreign }: FoundSide, belongsElsewhere: (text: string) => boolean): string[] {
  const wanted = rows.filter((row) => row !== undefined)
  const missing = wanted.filter((row, index) => row === 'absent' && wanted[index - 1] !== 'absent').length
  return [
    ...Array.from({ length: missing }, () => 'text missing'),
    ...wanted.flatMap((row) => (row !== 'absent' && row.garbled ? ['text garbled'] : [])),
    ...foreign
      .filter((text) => !belongsElsewhere(text))
      .map((text) => `text too many "${text.slice(0, 40)}"`),
  ]
}

function segmentsOf(row: Row): readonly number[] {
  return row === undefined || row === 'absent' ? [] : row.segments
}

/** Segments to split or to join: the larger number, because sending a part to the neighbour does both. */
function pairEdits(en: readonly Row[], zh: readonly Row[]): number {
  const touched = en.map((row, index) => new Set([...segmentsOf(row), ...segmentsOf(zh[index])]))
  const joins = touched.reduce((sum, segments) => sum + Math.max(0, segments.size - 1), 0)
  const segments = new Set(touched.flatMap((some) => [...some]))
  const splits = [...segments].reduce(
    (sum, segment) => sum + touched.filter((some) => some.has(segment)).length - 1,
    0,
  )
  return Math.max(joins, splits)
}

/** Paragraphs to split, and to join. */
function breakEdits({ paragraphs }: WantedStory, en: readonly Row[], zh: readonly Row[]): string[] {
  const wanted = paragraphs.flatMap((rows, index) => rows.map(() => index))
  const paragraphOf = (row: Row) => (row === undefined || row === 'absent' ? undefined : row.paragraph)
  const found = wanted.map((_, index) => paragraphOf(en[index]) ?? paragraphOf(zh[index]))
  return wanted.flatMap((paragraph, index) => {
    const [above, here] = [found[index - 1], found[index]]
    if (index === 0 || above === undefined || here === undefined) return []
    return (paragraph === wanted[index - 1]) === (here === above) ? [] : ['paragraph break']
  })
}

function pairsOf(en: readonly Row[], zh: readonly Row[]): StoryScore['pairs'] {
  const share = (one: Row, other: Row) =>
    segmentsOf(one).some((segment) => segmentsOf(other).includes(segment))
  const both = en.flatMap((row, index) => (row === undefined || zh[index] === undefined ? [] : [index]))
  return {
    right: both.filter((index) => share(en[index], zh[index])).length,
    found: en.reduce((sum, row) => sum + zh.filter((other) => share(row, other)).length, 0),
    wanted: both.length,
  }
}
