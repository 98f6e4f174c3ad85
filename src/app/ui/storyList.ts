import { useLocation } from 'react-router'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { readStoryPath } from '../../archive/storyPath.ts'
import { useHydrated } from './useHydrated.ts'

/** A story of a list: what a link to it needs. */
export type ListedStory = Pick<PublishedStory, 'headline' | 'headlineBreaks'> & {
  readonly issueId: string
  readonly storyId: string
}

/** The list from which the story on the page was opened. */
export type StoryList = {
  readonly origin: Origin | undefined
  /** Its name; undefined if it has all stories, or the story was not opened from a list. */
  readonly name: string | undefined
  readonly previous: ListedStory | undefined
  readonly next: ListedStory | undefined
}

/** The page from which a story was opened: its address, and how many entries back in the history it is. */
export type Origin = { readonly from: string; readonly steps: number }

/** Where the story on the page was opened; undefined if it was not opened from a page of the app. */
export function useOrigin(): Origin | undefined {
  const origin = readOrigin(useLocation().state)
  // The build does not know it.
  return useHydrated() ? origin : undefined
}

/**
 * The state of the next entry in the history. A story passes on where it was opened. Any other page is itself where the
 * next story will have been opened.
 */
export function useOnwardState(): Origin | undefined {
  const { pathname, search, state } = useLocation()
  if (!readStoryPath(pathname)) return { from: pathname + search, steps: 1 }
  const origin = readOrigin(state)
  return origin && { ...origin, steps: origin.steps + 1 }
}

function readOrigin(state: unknown): Origin | undefined {
  if (typeof state !== 'object' || state === null || !('from' in state && 'steps' in state)) return undefined
  const { from, steps } = state
  return typeof from === 'string' && typeof steps === 'number' ? { from, steps } : undefined
}
