import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { invariant } from '../../archive/invariant.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { findIssue, findStory } from './findStory.ts'
import { issueQuery, useCatalogue } from './queries.ts'

/**
 * The issue in the address, which its loader has fetched. Throws a `NotFoundError` if a later catalogue lacks it.
 */
export function useIssue(): PublishedIssue {
  const { issueId } = useParams()
  const listed = findIssue(useCatalogue(), invariant(issueId, 'issue in the address'))
  return useSuspenseQuery(issueQuery(listed)).data
}

/**
 * The story in the address, and its issue. It does not use the loader's result, because a neighbour's page runs no
 * loader. Throws a `NotFoundError` if a later version of the issue has arrived and lacks the story.
 */
export function useStory(): { readonly issue: PublishedIssue; readonly story: PublishedStory } {
  const { storyId } = useParams()
  const issue = useIssue()
  return { issue, story: findStory(issue, invariant(storyId, 'story in the address')) }
}
