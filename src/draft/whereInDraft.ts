import * as z from 'zod'
import { languages } from '../archive/languages.ts'
import type { Draft } from './draft.ts'
import { writtenParagraphs } from './draftOfIssue.ts'

/** What a JSON path of the issue points to in the draft. */
export const whereSchema = z.object({
  /** The key of the story. */
  story: z.string().optional(),
  /** The part of the story: `headline`, `body`, `date`, `link` … */
  part: z.string().optional(),
  /** The key of the segment. */
  segment: z.string().optional(),
  language: z.enum(languages).optional(),
})

export type WhereInDraft = z.infer<typeof whereSchema>

/**
 * Finds in a draft what a finding's path points to in the issue.
 * @example whereInDraft(draft, '$.stories[3].body[2][0].en')
 */
export function whereInDraft({ stories }: Draft, path: string): WhereInDraft {
  const [, at, part, paragraph, segment = 0] = pathInStory.exec(path) ?? []
  const story = at === undefined ? undefined : stories[Number(at)]
  if (!story) return {}
  const paragraphs = part === 'body' ? writtenParagraphs(story.body) : []
  return {
    story: story.key,
    part,
    segment: paragraphs[Number(paragraph)]?.[Number(segment)]?.key,
    language: languages.find((language) => path.endsWith(`.${language}`)),
  }
}

const pathInStory = /^\$\.stories\[(\d+)\](?:\.(\w+)(?:\[(\d+)\])?(?:\[(\d+)\])?)?/

/** Where a text is now: in a story, in none, or left out of the issue. `key` is that of the segment, story or text. */
export type KeyPlace = { readonly kind: 'placed' | 'unplaced' | 'left'; readonly key: string }

/** Finds where each text of the newsletter is now, by the key that it had when it was imported. */
export function whereKeysAre({
  stories,
  unplaced,
}: Pick<Draft, 'stories' | 'unplaced'>): Map<string, KeyPlace> {
  const placed = (keys: readonly string[], key: string) =>
    keys.map((own) => [own, { kind: 'placed', key }] as const)
  const places: (readonly [string, KeyPlace])[] = [
    ...stories.flatMap(({ key: story, body }) => [
      ...placed([story], story),
      ...body.flat().flatMap(({ key, joined = [] }) => placed([key, ...joined], key)),
    ]),
    ...unplaced.map(({ key, expected }) => [key, { kind: expected ? 'unplaced' : 'left', key }] as const),
  ]
  // The key of a part begins with the key of the text that it was split from, which may be gone.
  const origins = places.map(([key, place]) => [key.replace(/[/+].*$/, ''), place] as const)
  return new Map([...places, ...origins].reverse())
}
