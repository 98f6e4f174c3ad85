import { type Language, languages } from '../archive/languages.ts'
import { type ChangeOf, ChangeRefused } from './change.ts'
import type { Draft, DraftSegment } from './draft.ts'
import { type FoundSegment, findSegment, freeKey, withSegments } from './findSegment.ts'
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

/** Sets a segment's text in one language. */
export function setText(draft: Draft, { segment, language, text }: ChangeOf<'set-text'>): Draft {
  const found = findSegment(draft, segment)
  const { drafted, ...rest } = withText(found.segment, language, text)
  const set = drafted === undefined || drafted === language ? rest : { ...rest, drafted }
  return withSegments(draft, found, (one) => [one === found.segment ? set : one])
}

/** Sets the text that a machine has written for a segment. */
export function draftText(draft: Draft, { segment, language, text }: ChangeOf<'draft-text'>): Draft {
  const found = findSegment(draft, segment)
  const drafted = { ...withText(found.segment, language, text), drafted: language }
  return withSegments(draft, found, (one) => [one === found.segment ? drafted : one])
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

/** Splits a segment at the caret. */
export function splitSegment(draft: Draft, change: ChangeOf<'split-segment'>): Draft {
  const found = findSegment(draft, change.segment)
  const { before, after } = cut(found.segment, change)
  const key = freeKey(draft, `${change.segment}/${change.language}`)
  const second = withText({ key }, change.language, after)
  return withSegments(draft, found, (one) =>
    one === found.segment ? [withText(one, change.language, before), second] : [one],
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
  return withSegments(draft, found, (one) => {
    if (one === neighbour) return [withText(one, language, joined)]
    if (one !== found.segment) return [one]
    const left = withText(one, language, kept)
    return left.en === undefined && left.zh === undefined ? [] : [left]
  })
}

/** Joins a segment with the next one of its story. */
export function joinSegment(draft: Draft, { segment }: ChangeOf<'join-segment'>): Draft {
  const found = findSegment(draft, segment)
  const next = neighbourOf(found, 1)
  if (!next) throw new ChangeRefused(draftMessage('draft.noNextSegment'))
  const joined = joinTwo(found.segment, next)
  return withSegments(draft, found, (one) => (one === found.segment ? [joined] : one === next ? [] : [one]))
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
