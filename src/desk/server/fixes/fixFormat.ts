import type { Fixer } from './fixer.ts'
import { fixLink } from './fixLink.ts'
import { wholeStory } from './fixRepeated.ts'
import { fixTopics } from './fixTags.ts'

/** For `schema`: what is not as the archive needs it, by the part of the story. */
export const fixFormat: Fixer = (at) => {
  const { story, finding } = at
  switch (finding.where.part) {
    case 'link':
      return fixLink(at)
    case 'topics':
      return fixTopics(at)
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
