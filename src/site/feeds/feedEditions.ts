import type { Issue, Story } from '../../archive/issue.ts'
import { storyDay } from '../../archive/storyDay.ts'
import type { WrittenEdition, WrittenEditions } from '../../editions/siteEditions.ts'

/** A story of a feed, and the editions to offer with it. */
export type FeedStory = DatedStory & { readonly editions: readonly WrittenEdition[] }

/**
 * Gives the editions of each issue to its first story in the feed. They belong to the issue, not to each
 * story.
 */
export function withEditions(stories: readonly DatedStory[], editions: WrittenEditions): FeedStory[] {
  const given = new Set<string>()
  return stories.map((story) => {
    const { id } = story.issue
    const isFirst = !given.has(id)
    given.add(id)
    return { ...story, editions: isFirst ? (editions.get(id) ?? []) : [] }
  })
}

export type DatedStory = { readonly issue: Issue; readonly story: Story; readonly day: string }

/**
 * The newest `limit` stories, newest first, from issues that are newest first. It reads no more issues than it needs,
 * even from a long archive.
 */
export function newestStories(issues: readonly Issue[], limit: number): DatedStory[] {
  const found: DatedStory[] = []
  for (const issue of issues) {
    if (found.length >= limit) break
    for (const story of issue.stories) found.push({ issue, story, day: storyDay(issue, story) })
  }
  return found.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1)).slice(0, limit)
}
