import { type Language, languages, paragraphText } from '../archive/languages.ts'
import { type Change, type ChangeOf, type Changes, needed } from './change.ts'
import type { Draft, DraftSegment } from './draft.ts'
import { hasText, writtenParagraphs } from './draftOfIssue.ts'
import {
  type FoundSegment,
  findSegment,
  findStory,
  freeKey,
  paragraphBreak,
  replaced,
  withAccepted,
  withFlow,
  withStories,
} from './findSegment.ts'

/** What changes do to segments: to their texts, to their order and paragraphs, and what they take out of stories. */
export const changeSegments = {
  'set-text': inFlow<'set-text'>((found, { language, text }) =>
    replaced(found, [found.segment, [written(found.segment, language, text)]]),
  ),

  'draft-text': inFlow<'draft-text'>((found, { language, text }) => {
    const drafted = { ...withText(found.segment, language, text), drafted: language }
    return replaced(found, [found.segment, [drafted]])
  }),

  'split-segment': inFlow<'split-segment'>((found, { segment: key, language, at }, draft) => {
    const { before, after } = cut(found.segment, language, at)
    const second = withText({ key: freeKey(draft, `${key}/${language}`) }, language, after)
    return replaced(found, [found.segment, [withText(found.segment, language, before), second]])
  }),

  'join-segment': inFlow<'join-segment'>((found) => {
    const next = neighbourOf(found, 1)
    return replaced(found, [found.segment, [joinTwo(found.segment, next)]], [next, []])
  }),

  'send-text': inFlow<'send-text'>((found, { language, at, to }) => {
    const { before, after } = cut(found.segment, language, at)
    const isNext = to === 'next'
    const neighbour = neighbourOf(found, isNext ? 1 : -1)
    const own = neighbour[language]
    const joined = isNext ? joinTexts(language, after, own) : joinTexts(language, own, before)
    const left = withText(found.segment, language, isNext ? before : after)
    return replaced(
      found,
      [neighbour, [withText(neighbour, language, joined)]],
      [found.segment, [left].filter(hasText)],
    )
  }),

  // From the end of a paragraph it moves into the next paragraph.
  'move-segment': inFlow<'move-segment'>(({ flow, at, segment }, { by }) =>
    flow.with(at, needed(flow[at + by])).with(at + by, segment),
  ),

  'split-paragraph': inFlow<'split-paragraph'>(({ flow, at }) => {
    needed(at > 0 && flow[at - 1] !== paragraphBreak)
    return flow.toSpliced(at, 0, paragraphBreak)
  }),

  'join-paragraph': inFlow<'join-paragraph'>(({ flow, at }) => {
    const end = flow.indexOf(paragraphBreak, at)
    needed(end !== -1)
    return flow.toSpliced(end, 1)
  }),

  'send-segment': (draft, { segment: key, by }) => {
    const found = findSegment(draft, key)
    const { storyAt, segment } = found
    const target = needed(draft.stories[storyAt + by])
    const body = by === 1 ? [[segment], ...target.body] : [...target.body, [segment]]
    return withStories(withFlow(draft, found, replaced(found, [segment, []])), storyAt + by, [
      { ...target, body },
    ])
  },

  unplace: (draft, { segment: key, language }) => {
    const found = findSegment(draft, key)
    const { segment } = found
    const left = language ? [written(segment, language, '')].filter(hasText) : []
    const texts = (language ? [language] : languages).map((one) => withoutDrafted(segment)[one])
    const name = left.length > 0 ? `${key}/${language}` : key
    return addUnplaced(withFlow(draft, found, replaced(found, [segment, left])), texts, name)
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

/** A change of the text or the order of one story, whose segments become what this returns. */
function inFlow<Kind extends Change['kind']>(
  change: (found: FoundSegment, made: ChangeOf<Kind>, draft: Draft) => readonly DraftSegment[],
) {
  return (draft: Draft, made: ChangeOf<Kind> & { readonly segment: string }): Draft => {
    const found = findSegment(draft, made.segment)
    return withFlow(draft, found, change(found, made, draft))
  }
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
