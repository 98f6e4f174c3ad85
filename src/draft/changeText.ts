import { type Language, languages } from '../archive/languages.ts'
import { type ChangeOf, ChangeRefused } from './change.ts'
import type { Draft, DraftParagraph, DraftSegment } from './draft.ts'
import { type FoundSegment, findSegment, freeKey, withBody } from './findSegment.ts'
import { draftMessage } from './messages/draftMessages.ts'

/** Joins texts of one language: with a space in English, without one in Chinese. */
export function joinTexts(language: Language, ...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(language === 'en' ? ' ' : '')
}

/** Sets a segment's text in one language. An empty text removes it. */
export function withText(segment: DraftSegment, language: Language, text: string): DraftSegment {
  const { [language]: _old, ...rest } = segment
  const trimmed = text.trim()
  return trimmed === '' ? rest : { ...rest, [language]: trimmed }
}

/** Returns the body with one segment replaced. */
function replaced(
  { story, paragraphAt, segmentAt }: FoundSegment,
  segments: DraftParagraph,
): DraftParagraph[] {
  return story.body.map((paragraph, index) =>
    index === paragraphAt ? paragraph.toSpliced(segmentAt, 1, ...segments) : paragraph,
  )
}

/** Sets a segment's text in one language. */
export function setText(draft: Draft, { segment, language, text }: ChangeOf<'set-text'>): Draft {
  const found = findSegment(draft, segment)
  return withBody(draft, found.storyAt, replaced(found, [withText(found.segment, language, text)]))
}

/** Splits a segment at the caret. */
export function splitSegment(draft: Draft, change: ChangeOf<'split-segment'>): Draft {
  const found = findSegment(draft, change.segment)
  const { before, after } = cut(found.segment, change)
  const key = freeKey(draft, `${change.segment}/${change.language}`)
  const second = withText({ key }, change.language, after)
  return withBody(
    draft,
    found.storyAt,
    replaced(found, [withText(found.segment, change.language, before), second]),
  )
}

/** Moves the text on one side of the caret to the neighbouring segment. */
export function sendText(draft: Draft, change: ChangeOf<'send-text'>): Draft {
  const { language, to } = change
  const found = findSegment(draft, change.segment)
  const { before, after } = cut(found.segment, change)
  const neighbour = neighbourOf(found, to === 'next' ? 1 : -1)
  if (!neighbour) throw new ChangeRefused(draftMessage('draft.noSegmentThere'))
  const [sent, kept] = to === 'next' ? [after, before] : [before, after]
  const own = neighbour[language]
  const joined = to === 'next' ? joinTexts(language, sent, own) : joinTexts(language, own, sent)
  const body = found.story.body.map((paragraph) =>
    paragraph.flatMap((segment): DraftSegment[] => {
      if (segment.key === neighbour.key) return [withText(segment, language, joined)]
      if (segment.key !== change.segment) return [segment]
      return unlessEmpty(withText(segment, language, kept))
    }),
  )
  return withBody(draft, found.storyAt, body)
}

/** Joins a segment with the next one of its story. */
export function joinSegment(draft: Draft, { segment }: ChangeOf<'join-segment'>): Draft {
  const found = findSegment(draft, segment)
  const next = neighbourOf(found, 1)
  if (!next) throw new ChangeRefused(draftMessage('draft.noNextSegment'))
  const joined = joinTwo(found.segment, next)
  const body = found.story.body.map((paragraph) =>
    paragraph.flatMap((one) => (one.key === segment ? [joined] : one.key === next.key ? [] : [one])),
  )
  return withBody(draft, found.storyAt, body)
}

function joinTwo(first: DraftSegment, second: DraftSegment): DraftSegment {
  const joined = [...(first.joined ?? []), second.key, ...(second.joined ?? [])]
  return languages.reduce<DraftSegment>(
    (sum, language) => withText(sum, language, joinTexts(language, first[language], second[language])),
    { ...first, joined },
  )
}

/** Returns the segment before or after it in the story, across paragraphs. */
function neighbourOf({ story, segment }: FoundSegment, by: -1 | 1): DraftSegment | undefined {
  const all = story.body.flat()
  return all[all.findIndex(({ key }) => key === segment.key) + by]
}

function unlessEmpty(segment: DraftSegment): DraftSegment[] {
  return segment.en === undefined && segment.zh === undefined ? [] : [segment]
}

function cut(
  segment: DraftSegment,
  { language, at }: { readonly language: Language; readonly at: number },
): { readonly before: string; readonly after: string } {
  const text = segment[language] ?? ''
  const [before, after] = [text.slice(0, at), text.slice(at)]
  if (before.trim() === '' && after.trim() === '')
    throw new ChangeRefused(draftMessage('draft.nothingToSplit'))
  return { before, after }
}
