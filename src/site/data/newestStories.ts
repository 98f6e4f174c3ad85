import type { Issue, Story } from '../../archive/issue.ts'
import { storyDay } from '../../archive/storyDay.ts'

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
