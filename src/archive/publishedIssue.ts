import type { Figure } from './figures/figure.ts'
import { pairsWorthLinking } from './figures/pairsWorthLinking.ts'
import { plainFigure } from './figures/plainFigure.ts'
import type { Issue, Paragraph, Segment, Story } from './issue.ts'
import type { Language } from './languages.ts'

/** One side of a linked figure: where it stands in its segment's text (UTF-16 offsets), and how it is said. */
export type FigureText = {
  readonly start: number
  readonly end: number
  /** As printed, with the words that round it: “nearly 600”, 近600. */
  readonly notation: string
  /** In plain digits: “299,230,000,000 yuan”. */
  readonly plain: string
}

/** A figure that both languages of a segment give. */
export type LinkedFigure = Readonly<Record<Language, FigureText>>

export type PublishedSegment = Segment & { readonly figures?: readonly LinkedFigure[] }
export type PublishedParagraph = readonly PublishedSegment[]
export type PublishedStory = Omit<Story, 'body'> & { readonly body: readonly PublishedParagraph[] }

/** An issue as readers fetch it: without what is for editors alone, and with the figures of both languages linked. */
export type PublishedIssue = Omit<Issue, 'stories' | 'accepted'> & {
  readonly stories: readonly PublishedStory[]
}

/** The issue as it goes out to readers. Figures are found when published, so that no reader's device has to. */
export function publishIssue({ accepted: _editorsOwn, ...issue }: Issue): PublishedIssue {
  const stories = issue.stories.map((story) => ({ ...story, body: story.body.map(linkFigures) }))
  return { ...issue, stories }
}

function linkFigures(paragraph: Paragraph): PublishedParagraph {
  return paragraph.map((segment) => {
    const figures = linkedFigures(segment)
    return figures.length === 0 ? segment : { ...segment, figures }
  })
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
