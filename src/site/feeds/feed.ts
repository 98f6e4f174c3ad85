import { type BilingualName, places } from '../../archive/places.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { changedDay, storyDay } from '../../archive/storyDay.ts'
import type { Subject } from '../../archive/subjects.ts'
import { topics } from '../../archive/topics.ts'
import type { WrittenEdition, WrittenEditions } from '../../editions/siteEditions.ts'

/** A story of a feed. */
export type FeedStory = ReturnType<typeof storiesOf>[number]

/** A feed with its stories, newest first: of the archive, in full, or of a subject, each with its first sentence. */
export type Feed = {
  readonly subject?: Subject & { readonly name: BilingualName }
  readonly stories: readonly FeedStory[]
}

const mostStories = 50

/** The newest of the stories, newest first; those of one day stay in their order. */
export function newestStories(stories: readonly FeedStory[]): FeedStory[] {
  return stories.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, mostStories)
}

const none: readonly WrittenEdition[] = []

/** The stories of issues in the order of the issues, without editions. */
export function storiesOf(issues: readonly PublishedIssue[]) {
  return issues.flatMap((issue) =>
    issue.stories.map((story) => ({
      issue,
      story,
      day: storyDay(issue, story),
      /** The day of its last correction, if it was corrected, or else its own. */
      changed: changedDay(issue, story),
      /** The editions to offer with it. */
      editions: none,
    })),
  )
}

/**
 * The feed of the archive. The editions of each issue are those of its first story in the feed: they belong to the issue,
 * not to each story.
 */
export function archiveFeed(issues: readonly PublishedIssue[], editions: WrittenEditions = new Map()): Feed {
  const stories = newestStories(storiesOf(issues))
  const firsts = new Map(stories.toReversed().map((story) => [story.issue.id, story]))
  return {
    stories: stories.map((story) =>
      firsts.get(story.issue.id) === story
        ? { ...story, editions: editions.get(story.issue.id) ?? [] }
        : story,
    ),
  }
}

/** A story's labels: its places, then its topics. */
export function storyLabels(story: PublishedStory) {
  return [
    ...story.places.map((id) => ({ id, name: places[id] })),
    ...story.topics.map((id) => ({ id, name: topics[id] })),
  ]
}
