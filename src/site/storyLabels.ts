import type { Story } from '../archive/issue.ts'
import { type BilingualName, places } from '../archive/places.ts'
import { topics } from '../archive/topics.ts'

export type StoryLabel = { readonly id: string; readonly name: BilingualName }

/** A story's labels for feeds and search engines: its places, then its topics. */
export function storyLabels(story: Pick<Story, 'places' | 'topics'>): StoryLabel[] {
  return [
    ...story.places.map((id) => ({ id, name: places[id] })),
    ...story.topics.map((id) => ({ id, name: topics[id] })),
  ]
}
