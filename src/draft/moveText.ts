import { type Language, languages, paragraphText } from '../archive/languages.ts'
import { type ChangeOf, ChangeRefused } from './change.ts'
import { withText } from './changeText.ts'
import type { Draft, DraftSegment, UnplacedText } from './draft.ts'
import { findSegment, findStory, freeKey, withBody, withSegments, withStories } from './findSegment.ts'
import { draftMessage } from './messages/draftMessages.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** Moves a segment by one place in its story. From the end of a paragraph it moves into the next paragraph. */
export function moveSegment(draft: Draft, { segment: key, by }: ChangeOf<'move-segment'>): Draft {
  const { story, storyAt, paragraphAt, segmentAt, segment } = findSegment(draft, key)
  const body = story.body.map((paragraph) => paragraph.filter((one) => one !== segment))
  const within = body[paragraphAt] ?? []
  const at = segmentAt + by
  const isInside = at >= 0 && at <= within.length
  const target = isInside ? paragraphAt : paragraphAt + by
  const into = body[target]
  if (!into) throw new ChangeRefused(draftMessage('draft.segmentAtEnd'))
  const place = isInside ? at : by === 1 ? 0 : into.length
  return withBody(draft, storyAt, body.with(target, into.toSpliced(place, 0, segment)))
}

/** Moves a segment to the end of the story above, or to the beginning of the story below. */
export function sendSegment(draft: Draft, { segment: key, by }: ChangeOf<'send-segment'>): Draft {
  const found = findSegment(draft, key)
  const { storyAt, segment } = found
  const target = draft.stories[storyAt + by]
  if (!target) throw new ChangeRefused(draftMessage('draft.noStoryThere'))
  const body = by === 1 ? [[segment], ...target.body] : [...target.body, [segment]]
  const left = withSegments(draft, found, (one) => (one === segment ? [] : [one]))
  return withBody(left, storyAt + by, body)
}

/** Begins a paragraph at a segment. */
export function splitParagraph(draft: Draft, { segment: key }: ChangeOf<'split-paragraph'>): Draft {
  const { story, storyAt, paragraphAt, segmentAt } = findSegment(draft, key)
  const paragraph = story.body[paragraphAt] ?? []
  if (segmentAt === 0) throw new ChangeRefused(draftMessage('draft.paragraphBegins'))
  const parts = [paragraph.slice(0, segmentAt), paragraph.slice(segmentAt)]
  return withBody(draft, storyAt, story.body.toSpliced(paragraphAt, 1, ...parts))
}

/** Joins the paragraph of a segment with the next one. */
export function joinParagraph(draft: Draft, { segment: key }: ChangeOf<'join-paragraph'>): Draft {
  const { story, storyAt, paragraphAt } = findSegment(draft, key)
  const [own, next] = story.body.slice(paragraphAt, paragraphAt + 2)
  if (!own || !next) throw new ChangeRefused(draftMessage('draft.noNextParagraph'))
  return withBody(draft, storyAt, story.body.toSpliced(paragraphAt, 2, [...own, ...next]))
}

/** Removes a segment from its story, in one language or in both. The text of a machine goes. */
export function unplace(draft: Draft, { segment: key, language }: ChangeOf<'unplace'>): Draft {
  const found = findSegment(draft, key)
  const segment = withoutDrafted(found.segment)
  const left = language === undefined ? undefined : withoutText(found.segment, language)
  const stays = left !== undefined && hasText(left)
  const texts = language === undefined ? languages : [language]
  return addUnplaced(
    withSegments(draft, found, (one) => (one !== found.segment ? [one] : stays ? [left] : [])),
    texts.flatMap((one) => (segment[one] === undefined ? [] : [segment[one]])),
    stays ? `${key}/${language}` : key,
  )
}

/**
 * Removes a story's body in one language, or the complete story with its acceptances, from the issue. Texts of a
 * machine go.
 */
export function unplaceStory(draft: Draft, change: ChangeOf<'unplace-story'>): Draft {
  const { story: key, language, isLeftOut } = change
  const { story, at } = findStory(draft, key)
  const written = story.body.map((paragraph) => paragraph.map(withoutDrafted))
  if (language !== undefined) {
    const texts = written.flatMap((paragraph) => paragraphText(paragraph, language) ?? [])
    const body = story.body.map((paragraph) =>
      paragraph.map((segment) => withoutText(segment, language)).filter(hasText),
    )
    return addUnplaced(withBody(draft, at, body), texts, `${key}/${language}`)
  }
  const { headline, note, link, date } = story
  const around = [headline.en, headline.zh, date, link, note?.en, note?.zh].filter(
    (text) => text !== undefined,
  )
  const texts = [
    around.join('\n'),
    ...written.flatMap((paragraph) => languages.flatMap((one) => paragraphText(paragraph, one) ?? [])),
  ]
  const { accepted = [] } = draft.issue
  const left = accepted.filter((one) => one.story !== story.id)
  const issue = withoutUndefined({ ...draft.issue, accepted: left.length > 0 ? left : undefined })
  return addUnplaced(withStories({ ...draft, issue }, at, []), texts, key, !isLeftOut)
}

/** Nobody could approve the text of a machine outside its segment. */
function withoutDrafted(segment: DraftSegment): DraftSegment {
  return segment.drafted === undefined ? segment : withoutText(segment, segment.drafted)
}

function withoutText(segment: DraftSegment, language: Language): DraftSegment {
  const { drafted, ...left } = withText(segment, language, '')
  return drafted === undefined || drafted === language ? left : { ...left, drafted }
}

function hasText({ en, zh }: DraftSegment): boolean {
  return en !== undefined || zh !== undefined
}

function addUnplaced(draft: Draft, texts: readonly string[], key: string, expected = true): Draft {
  let sum = draft
  for (const text of texts.filter((one) => one !== '')) {
    const added: UnplacedText = { key: freeKey(sum, key), text, expected }
    sum = { ...sum, unplaced: [...sum.unplaced, added] }
  }
  return sum
}
