import type { Draft } from './draft.ts'

/** Where the text that had a key is now. */
export type KeyPlace = {
  readonly kind: 'segment' | 'story' | 'unplaced' | 'dismissed'
  /** The key of the segment, story or text. */
  readonly key: string
}

/** Where each text of the newsletter is now, by the key that it had when it was imported. */
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
  // A part that was cut off is named after what it was cut from, in case that is gone.
  for (const [key, place] of [...places]) put(key.replace(/[/+].*$/, ''), place)
  return places
}
