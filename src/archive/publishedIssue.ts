import type { Figure } from './figures/figure.ts'
import { pairsWorthLinking } from './figures/pairsWorthLinking.ts'
import { plainFigure } from './figures/plainFigure.ts'
import type { Issue, Segment, Story } from './issue.ts'
import type { Language } from './languages.ts'
import type { FindNames } from './names/findNames.ts'
import { linkedNames } from './names/linkedNames.ts'
import { type LinkedName, linkNames } from './names/linkNames.ts'
import type { Name } from './names/nameList.ts'

/** One side of a linked figure: where it stands in its segment's text (UTF-16 offsets), and how it is said. */
export type FigureText = {
  readonly start: number
  readonly end: number
  /** As printed, with the words that round it: “nearly 600”, 近600. */
  readonly notation: string
  /** In plain digits: “299,230,000,000 yuan”, “< 600” of what is nearly 600. */
  readonly plain: string
}

/** A figure that both languages of a segment give. */
export type LinkedFigure = Readonly<Record<Language, FigureText>>

export type PublishedSegment = Segment & {
  readonly figures?: readonly LinkedFigure[]
  readonly names?: readonly LinkedName[]
}
export type PublishedParagraph = readonly PublishedSegment[]
export type PublishedStory = Omit<Story, 'body'> & { readonly body: readonly PublishedParagraph[] }

/** What a story shows of a name that it links. */
export type KnownName = Pick<Name, 'id' | 'en' | 'zh' | 'pinyin'>

/**
 * An issue as readers fetch it: without what is for editors alone, with the figures of both languages linked, and
 * with the names that its stories link.
 */
export type PublishedIssue = Omit<Issue, 'stories' | 'accepted'> & {
  readonly stories: readonly PublishedStory[]
  readonly names?: readonly KnownName[]
}

/** The list of names, and what finds them in a text. */
export type NamesToLink = { readonly list: readonly Name[]; readonly find: FindNames }

/**
 * The issue as it goes out to readers. Figures and names are found when published, so that no reader's device has to.
 */
export function publishIssue(
  { accepted: _editorsOwn, ...issue }: Issue,
  { list, find }: NamesToLink = { list: [], find: () => [] },
): PublishedIssue {
  const stories = issue.stories.map((story) => publishStory(story, find))
  const linked = new Set(stories.flatMap(linkedNames))
  const names = list
    .filter(({ id }) => linked.has(id))
    .map(({ id, en, zh, pinyin }) => ({ id, en, zh, pinyin }))
  return names.length === 0 ? { ...issue, stories } : { ...issue, stories, names }
}

function publishStory(story: Story, find: FindNames): PublishedStory {
  const segments = story.body.map((paragraph) =>
    paragraph.map((segment) => withLinks(segment, { figures: linkedFigures(segment) })),
  )
  const names = linkNames(segments.flat(), find)
  const body = segments.map((paragraph) =>
    paragraph.map((segment) => withLinks(segment, { names: names.shift() ?? [] })),
  )
  return { ...story, body }
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

function figureText(figure: Figure, text: string, language: Language): FigureText {
  const { start, end } = figure
  return { start, end, notation: notation(figure, text), plain: plainFigure(figure, language) }
}

/** Rounding words stand right before a figure or right behind it, if they are to be read with it. */
function notation({ start, end, approximation }: Figure, text: string): string {
  const words = approximation?.words ?? ''
  const before = text.slice(0, start).trimEnd()
  if (words !== '' && before.endsWith(words)) return text.slice(before.length - words.length, end)
  if (words !== '' && text.slice(end).startsWith(words)) return text.slice(start, end + words.length)
  return text.slice(start, end)
}
