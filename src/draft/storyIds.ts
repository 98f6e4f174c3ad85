import { issueSchema } from '../archive/issue.ts'
import type { Draft } from './draft.ts'

/** Why a text cannot be the id of a story: its form is wrong, or another story of the issue has the id. */
export type StoryIdFault = 'form' | 'taken'

/**
 * Checks whether a text can be the id of a story. Returns undefined if it can.
 * @param key the story's key
 */
export function storyIdFault(
  { stories }: Pick<Draft, 'stories'>,
  key: string,
  id: string,
): StoryIdFault | undefined {
  if (!issueSchema.shape.stories.element.shape.id.safeParse(id).success) return 'form'
  return stories.some((story) => story.key !== key && story.id === id) ? 'taken' : undefined
}

/** Makes a story's id from its English headline: at most eight words, unique in the issue. */
export function freeStoryId({ stories }: Pick<Draft, 'stories'>, headline = ''): string {
  const words = headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const base = words.slice(0, 8).join('-').slice(0, 60).replace(/-$/, '') || 'story'
  let id = base
  for (let number = 2; stories.some((story) => story.id === id); number += 1) id = `${base}-${number}`
  return id
}
