import type { Catalogue, CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { NotFoundError } from './notFoundError.ts'

/** The catalogue's entry of an issue. Throws a `NotFoundError` if it has none with that id. */
export function findIssue({ issues }: Catalogue, issueId: string): CatalogueIssue {
  const issue = issues.find(({ id }) => id === issueId)
  if (!issue) throw new NotFoundError({ kind: 'issue', id: issueId })
  return issue
}

/** A story of an issue. Throws a `NotFoundError` if the issue has none with that id. */
export function findStory(issue: PublishedIssue, storyId: string): PublishedStory {
  const story = issue.stories.find(({ id }) => id === storyId)
  if (!story) throw new NotFoundError({ kind: 'story', issue: issue.id, id: storyId })
  return story
}
