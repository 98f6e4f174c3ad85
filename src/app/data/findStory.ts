import type { Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'

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

/**
 * Whether a later catalogue may list an issue: its month is later than any in this one, which has not
 * withdrawn it.
 */
export function mayBePublishedLater(issueId: string, { issues, withdrawn }: Catalogue): boolean {
  return (
    /^\d{4}-\d\d$/.test(issueId) && issues.every(({ id }) => id < issueId) && !withdrawn.includes(issueId)
  )
}

/** What an address asked for that the archive does not have. */
export type Missing =
  | { readonly kind: 'page' }
  | { readonly kind: 'issue'; readonly id: string }
  | { readonly kind: 'name'; readonly id: string }
  | { readonly kind: 'story'; readonly issue: string; readonly id: string }

/** A loader throws it if its address leads nowhere. */
export class NotFoundError extends Error {
  readonly missing: Missing

  constructor(missing: Missing) {
    super(`no such ${missing.kind}`)
    this.missing = missing
  }
}
