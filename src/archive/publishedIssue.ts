import type { CountedFigure, Figure } from './figures/figure.ts'
import { pairsWorthLinking } from './figures/pairsWorthLinking.ts'
import { plainFigure } from './figures/plainFigure.ts'
import type { Issue, Segment, Story } from './issue.ts'
import type { Language } from './languages.ts'
import type { FindNames } from './names/findNames.ts'
import { type LinkedName, linkedNames, linkNames } from './names/linkNames.ts'
import type { Name } from './names/nameList.ts'

/** One side of a linked figure: its range in the segment's text (UTF-16 offsets), and its wording. */
export type FigureText = {
  readonly start: number
  readonly end: number
  /** As printed, with the words that round it: “nearly 600”, 近600. */
  readonly notation: string
  /** In plain digits: “299,230,000,000 yuan”, “just under 600” for “nearly 600”. */
  readonly plain: string
}

/** A figure that a segment has in both languages. */
export type LinkedFigure = Readonly<Record<Language, FigureText>>

export type PublishedSegment = Segment & {
  readonly figures?: readonly LinkedFigure[]
  readonly names?: readonly LinkedName[]
}
export type PublishedParagraph = readonly PublishedSegment[]
export type PublishedStory = Omit<Story, 'body' | 'readings'> & {
  readonly body: readonly PublishedParagraph[]
  /** Where a line of the Chinese headline may break: UTF-16 offsets. Unknown in files from before this was published. */
  readonly headlineBreaks?: readonly number[]
}

/** What a story shows about a name that it links. */
export type KnownName = Pick<Name, 'id' | 'en' | 'zh' | 'pinyin'>

/**
 * An issue as readers fetch it. It has no data that only editors need. Figures of both languages are linked, and so are
 * names.
 */
export type PublishedIssue = Omit<Issue, 'stories' | 'accepted'> & {
  readonly stories: readonly PublishedStory[]
  readonly names?: readonly KnownName[]
}

/** The list of names, a function that finds them in a text, and one that says where a line of the text may break. */
export type NamesToLink = {
  readonly list: readonly Name[]
  readonly find: FindNames
  readonly breaksIn?: (zh: string) => readonly number[]
}

/** Makes the published form of an issue. It finds figures and names now, so that readers' devices don't have to. */
export function publishIssue(
  { accepted: _editorsOwn, ...issue }: Issue,
  { list, find, breaksIn }: NamesToLink = { list: [], find: () => [] },
): PublishedIssue {
  const stories = issue.stories.map((story) => publishStory(story, find, breaksIn))
  const linked = new Set(stories.flatMap(linkedNames))
  const names = list
    .filter(({ id }) => linked.has(id))
    .map(({ id, en, zh, pinyin }) => ({ id, en, zh, pinyin }))
  return names.length === 0 ? { ...issue, stories } : { ...issue, stories, names }
}

function publishStory(
  { readings: _editorsOwn, ...story }: Story,
  find: FindNames,
  breaksIn: NamesToLink['breaksIn'],
): PublishedStory {
  const segments = story.body.map((paragraph) =>
    paragraph.map((segment) => withLinks(segment, { figures: linkedFigures(segment) })),
  )
  const names = linkNames(segments.flat(), find)
  const body = segments.map((paragraph) =>
    paragraph.map((segment) => withLinks(segment, { names: names.shift() ?? [] })),
  )
  const headlineBreaks = story.headline.zh === undefined ? undefined : breaksIn?.(story.headline.zh)
  return headlineBreaks ? { ...story, headlineBreaks, body } : { ...story, body }
}

type Links = Pick<PublishedSegment, 'figures' | 'names'>

function withLinks(segment: PublishedSegment, links: Links): PublishedSegment {
  return Object.values(links).every(({ length }) => length === 0) ? segment : { ...segment, ...links }
}

function linkedFigures({ en, zh }: Segment): LinkedFigure[] {
  if (en === undefined || zh === undefined) return []
  return pairsWorthLinking(en, zh)
    .map((pair) => ({ en: figureText(pair.en, en, 'en'), zh: figureText(pair.zh, zh, 'zh') }))
    .sort((a, b) => a.en.start - b.en.start)
}

function figureText(figure: CountedFigure, text: string, language: Language): FigureText {
  const { start, end } = figure
  return { start, end, notation: notation(figure, text), plain: plainFigure(figure, language) }
}

/** A figure as printed, with its rounding words if they stand directly before or after it: “nearly 600”, 近600. */
function notation({ start, end, approximation }: Figure, text: string): string {
  const words = approximation?.words ?? ''
  const before = text.slice(0, start).trimEnd()
  if (words !== '' && before.endsWith(words)) return text.slice(before.length - words.length, end)
  if (words !== '' && text.slice(end).startsWith(words)) return text.slice(start, end + words.length)
  return text.slice(start, end)
}
