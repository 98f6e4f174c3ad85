import { type Language, languages, paragraphText } from '../archive/languages.ts'
import { type Changes, needed } from './change.ts'
import type { Draft, DraftSegment } from './draft.ts'
import { hasText, writtenParagraphs } from './draftOfIssue.ts'
import {
  type FoundSegment,
  findSegment,
  findStory,
  freeKey,
  paragraphBreak,
  replaceSegments,
  withAccepted,
  withFlow,
  withStories,
} from './findSegment.ts'

/** What changes do to segments: to their texts, to their order and paragraphs, and what they take out of stories. */
export const changeSegments = {
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
    return replaceSegments(draft, found, [found.segment, [withText(found.segment, language, before), second]])
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

  // From the end of a paragraph it moves into the next paragraph.
  'move-segment': (draft, { segment: key, by }) => {
    const found = findSegment(draft, key)
    const { flow, at, segment } = found
    return withFlow(draft, found, flow.with(at, needed(flow[at + by])).with(at + by, segment))
  },

  'send-segment': (draft, { segment: key, by }) => {
    const found = findSegment(draft, key)
    const { storyAt, segment } = found
    const target = needed(draft.stories[storyAt + by])
    const body = by === 1 ? [[segment], ...target.body] : [...target.body, [segment]]
    return withStories(replaceSegments(draft, found, [segment, []]), storyAt + by, [{ ...target, body }])
  },

  'split-paragraph': (draft, { segment: key }) => {
    const found = findSegment(draft, key)
    const { flow, at } = found
    needed(at > 0 && flow[at - 1] !== paragraphBreak)
    return withFlow(draft, found, flow.toSpliced(at, 0, paragraphBreak))
  },

  'join-paragraph': (draft, { segment: key }) => {
    const found = findSegment(draft, key)
    const end = found.flow.indexOf(paragraphBreak, found.at)
    needed(end !== -1)
    return withFlow(draft, found, found.flow.toSpliced(end, 1))
  },

  unplace: (draft, { segment: key, language }) => {
    const found = findSegment(draft, key)
    const { segment } = found
    const left = language ? [written(segment, language, '')].filter(hasText) : []
    const texts = (language ? [language] : languages).map((one) => withoutDrafted(segment)[one])
    const name = left.length > 0 ? `${key}/${language}` : key
    return addUnplaced(replaceSegments(draft, found, [segment, left]), texts, name)
  },

  // A complete story leaves with its acceptances.
  'unplace-story': (draft, { story: key, language, isLeftOut }) => {
    const { story, at } = findStory(draft, key)
    const { id, headline, note, link, date, body } = story
    const inBody = body.flatMap((paragraph) =>
      (language ? [language] : languages).map((one) => paragraphText(paragraph.map(withoutDrafted), one)),
    )
    if (language) {
      const left = writtenParagraphs(
        body.map((segments) => segments.map((one) => written(one, language, ''))),
      )
      const without = { ...story, body: left }
      return addUnplaced(withStories(draft, at, [without]), inBody, `${key}/${language}`)
    }
    const around = [headline.en, headline.zh, date, link, note?.en, note?.zh].filter(Boolean).join('\n')
    const left = withAccepted(withStories(draft, at, []), (all) => all.filter((one) => one.story !== id))
    return addUnplaced(left, [around, ...inBody], key, !isLeftOut)
  },
} satisfies Partial<Changes>

/** Joins texts of one language: with a space in English, without one in Chinese. */
export function joinTexts(language: Language, ...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(language === 'en' ? ' ' : '')
}

/** Sets a segment's text in one language. An empty text removes it. */
function withText(segment: DraftSegment, language: Language, text: string): DraftSegment {
  return { ...segment, [language]: text.trim() || undefined }
}

/** Sets a segment's text in one language, which is then no longer that of a machine. */
function written(segment: DraftSegment, language: Language, text: string): DraftSegment {
  const { drafted, ...rest } = withText(segment, language, text)
  return drafted === undefined || drafted === language ? rest : { ...rest, drafted }
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
  const english = withText({ ...first, joined }, 'en', joinTexts('en', first.en, second.en))
  return withText(english, 'zh', joinTexts('zh', first.zh, second.zh))
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

/** Nobody could approve the text of a machine outside its segment. */
function withoutDrafted(segment: DraftSegment): DraftSegment {
  return segment.drafted === undefined ? segment : written(segment, segment.drafted, '')
}

function addUnplaced(
  draft: Draft,
  texts: readonly (string | undefined)[],
  key: string,
  expected = true,
): Draft {
  let sum = draft
  for (const text of texts)
    if (text) sum = { ...sum, unplaced: [...sum.unplaced, { key: freeKey(sum, key), text, expected }] }
  return sum
}
