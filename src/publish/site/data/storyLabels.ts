import type { Story } from '../../../archive/issue.ts'
import { type BilingualName, places } from '../../../archive/places.ts'
import { topics } from '../../../archive/topics.ts'

export type StoryLabel = { readonly id: string; readonly name: BilingualName }

/** What a story is filed under, as feeds and search engines are told it: its places, then its topics. */
export function storyLabels(story: Pick<Story, 'places' | 'topics'>): StoryLabel[] {
  return [
    ...story.places.map((id) => ({ id, name: places[id] })),
    ...story.topics.map((id) => ({ id, name: topics[id] })),
  ]
}
