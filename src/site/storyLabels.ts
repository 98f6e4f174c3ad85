import type { Story } from '../archive/issue.ts'
import { places } from '../archive/places.ts'
import { topics } from '../archive/topics.ts'

/** A story's labels for feeds and search engines: its places, then its topics. */
export function storyLabels(story: Pick<Story, 'places' | 'topics'>) {
  return [
    ...story.places.map((id) => ({ id, name: places[id] })),
    ...story.topics.map((id) => ({ id, name: topics[id] })),
  ]
}
