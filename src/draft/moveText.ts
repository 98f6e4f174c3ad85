import { languages, paragraphText } from '../archive/languages.ts'
import { type Changes, needed } from './change.ts'
import { hasText, written } from './changeText.ts'
import type { Draft, DraftSegment } from './draft.ts'
import {
  findSegment,
  findStory,
  freeKey,
  paragraphBreak,
  replaceSegments,
  withAccepted,
  withFlow,
  withStories,
} from './findSegment.ts'

/** What changes do to the order of segments and paragraphs, and what they take out of stories. */
export const moveText: Changes<
  'move-segment' | 'send-segment' | 'split-paragraph' | 'join-paragraph' | 'unplace' | 'unplace-story'
> = {
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
      const left = body.map((segments) => segments.map((one) => written(one, language, '')).filter(hasText))
      const without = { ...story, body: left.filter((segments) => segments.length > 0) }
      return addUnplaced(withStories(draft, at, [without]), inBody, `${key}/${language}`)
    }
    const around = [headline.en, headline.zh, date, link, note?.en, note?.zh].filter(Boolean).join('\n')
    const left = withAccepted(withStories(draft, at, []), (all) => all.filter((one) => one.story !== id))
    return addUnplaced(left, [around, ...inBody], key, !isLeftOut)
  },
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
