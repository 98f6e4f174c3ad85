import type { Issue, Story } from '../../archive/issue.ts'
import { storyDay } from '../../archive/storyDay.ts'
import type { WrittenEdition, WrittenEditions } from '../../editions/siteEditions.ts'

/** A story of a feed, its day, and the editions to offer with it. */
export type FeedStory = {
  readonly issue: Issue
  readonly story: Story
  readonly day: string
  readonly editions: readonly WrittenEdition[]
}

const mostStories = 50

/**
 * The newest stories, newest first, from issues that are newest first. The editions of each issue are those of its first
 * story in the feed: they belong to the issue, not to each story.
 */
export function newestStories(issues: readonly Issue[], editions: WrittenEditions): FeedStory[] {
  const found: Omit<FeedStory, 'editions'>[] = []
  for (const issue of issues) {
    if (found.length >= mostStories) break
    for (const story of issue.stories) found.push({ issue, story, day: storyDay(issue, story) })
  }
  const newest = found.sort((a, b) => b.day.localeCompare(a.day, 'en')).slice(0, mostStories)
  const given = new Set<string>()
  return newest.map((story) => {
    const { id } = story.issue
    const isFirst = !given.has(id)
    given.add(id)
    return { ...story, editions: isFirst ? (editions.get(id) ?? []) : [] }
  })
}
