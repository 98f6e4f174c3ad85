import type { Mender } from './mender.ts'
import { mendLink } from './mendLink.ts'
import { wholeStory } from './mendRepeated.ts'
import { mendTopics } from './mendTags.ts'

/** For `schema`: what is not as the archive needs it, by the part of the story. */
export const mendFormat: Mender = (at) => {
  const { story, finding } = at
  switch (finding.where.part) {
    case 'link':
      return mendLink(at)
    case 'topics':
      return mendTopics(at)
    case 'body':
    case 'headline':
      return [wholeStory(story)]
    case 'date':
      return [
        {
          change: { kind: 'set-story', story: story.key, fields: { date: null } },
          differences: [{ language: undefined, before: story.date ?? '', after: '' }],
        },
      ]
    default:
      return []
  }
}
