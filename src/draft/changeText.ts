import { type Language, languages } from '../archive/languages.ts'
import { type Changes, needed } from './change.ts'
import type { Draft, DraftSegment } from './draft.ts'
import { type FoundSegment, findSegment, freeKey, paragraphBreak, replaceSegments } from './findSegment.ts'

/** What changes do to the texts of segments. */
export const changeText: Changes<'set-text' | 'draft-text' | 'split-segment' | 'join-segment' | 'send-text'> =
  {
    'set-text': (draft, { segment, language, text }) => {
      const found = findSegment(draft, segment)
      return replaceSegments(draft, found, [found.segment, [written(found.segment, language, text)]])
    },

    'draft-text': (draft, { segment, language, text }) => {
      const found = findSegment(draft, segment)
      const drafted = { ...withText(found.segment, language, text), drafted: language }
      return replaceSegments(draft, found, [found.segment, [drafted]])
    },

    'split-segment': (draft, { segment, language, at }) => {
      const found = findSegment(draft, segment)
      const { before, after } = cut(found.segment, language, at)
      const second = withText({ key: freeKey(draft, `${segment}/${language}`) }, language, after)
      return replaceSegments(draft, found, [
        found.segment,
        [withText(found.segment, language, before), second],
      ])
    },

    'join-segment': (draft, { segment }) => {
      const found = findSegment(draft, segment)
      const next = neighbourOf(found, 1)
      return replaceSegments(draft, found, [found.segment, [joinTwo(found.segment, next)]], [next, []])
    },

    'send-text': (draft, { segment, language, at, to }) => {
      const found = findSegment(draft, segment)
      const { before, after } = cut(found.segment, language, at)
      const isNext = to === 'next'
      const neighbour = neighbourOf(found, isNext ? 1 : -1)
      const own = neighbour[language]
      const joined = isNext ? joinTexts(language, after, own) : joinTexts(language, own, before)
      const left = withText(found.segment, language, isNext ? before : after)
      return replaceSegments(
        draft,
        found,
        [neighbour, [withText(neighbour, language, joined)]],
        [found.segment, [left].filter(hasText)],
      )
    },
  }

/** Joins texts of one language: with a space in English, without one in Chinese. */
export function joinTexts(language: Language, ...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(language === 'en' ? ' ' : '')
}

/** Sets a segment's text in one language. An empty text removes it. */
function withText(segment: DraftSegment, language: Language, text: string): DraftSegment {
  return { ...segment, [language]: text.trim() || undefined }
}

/** Sets a segment's text in one language, which is then no longer that of a machine. */
export function written(segment: DraftSegment, language: Language, text: string): DraftSegment {
  const { drafted, ...rest } = withText(segment, language, text)
  return drafted === undefined || drafted === language ? rest : { ...rest, drafted }
}

/** Whether a segment says anything. */
export function hasText({ en, zh }: DraftSegment): boolean {
  return en !== undefined || zh !== undefined
}

/** The texts that a machine has written and that nobody has approved, each with its segment. */
export function unapprovedTexts({ stories }: Pick<Draft, 'stories'>) {
  return stories.flatMap((story) =>
    story.body.flat().flatMap((segment) => {
      const { key, drafted: language } = segment
      return language === undefined
        ? []
        : [{ story: story.key, key, language, text: segment[language] ?? '' }]
    }),
  )
}

function joinTwo(first: DraftSegment, second: DraftSegment): DraftSegment {
  const joined = [...(first.joined ?? []), second.key, ...(second.joined ?? [])]
  return languages.reduce<DraftSegment>(
    (sum, language) => withText(sum, language, joinTexts(language, first[language], second[language])),
    { ...first, joined },
  )
}

/** Returns the segment before or after it in the story, across paragraphs. */
function neighbourOf({ flow, segment }: FoundSegment, by: -1 | 1): DraftSegment {
  const segments = flow.filter((one) => one !== paragraphBreak)
  return needed(segments[segments.indexOf(segment) + by])
}

function cut(segment: DraftSegment, language: Language, at: number) {
  const text = needed(segment[language]?.trim() ? segment[language] : undefined)
  return { before: text.slice(0, at), after: text.slice(at) }
}
