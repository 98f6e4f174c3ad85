import type { Draft } from './draft.ts'

/** Where a text is now. */
export type KeyPlace = {
  readonly kind: 'segment' | 'story' | 'unplaced' | 'dismissed'
  /** The key of the segment, story or text. */
  readonly key: string
}

/** Finds where each text of the newsletter is now, by the key that it had when it was imported. */
export function whereKeysAre({
  stories,
  unplaced,
}: Pick<Draft, 'stories' | 'unplaced'>): Map<string, KeyPlace> {
  const places = new Map<string, KeyPlace>()
  const put = (key: string, place: KeyPlace) => {
    if (!places.has(key)) places.set(key, place)
  }
  for (const story of stories) {
    put(story.key, { kind: 'story', key: story.key })
    for (const { key, joined = [] } of story.body.flat())
      for (const own of [key, ...joined]) put(own, { kind: 'segment', key })
  }
  for (const { key, expected } of unplaced) put(key, { kind: expected ? 'unplaced' : 'dismissed', key })
  // The key of a part begins with the key of the text that it was split from, which may be gone.
  for (const [key, place] of [...places]) put(key.replace(/[/+].*$/, ''), place)
  return places
}
