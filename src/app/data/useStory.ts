import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { invariant } from '../../archive/invariant.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { findIssue, findStory } from './findStory.ts'
import { catalogueQuery, issueQuery } from './queries.ts'

/**
 * The catalogue's entry of the issue in the address. Throws a `NotFoundError` if the catalogue has lost it meanwhile.
 */
function useCatalogueIssue(): CatalogueIssue {
  const { issueId } = useParams()
  return findIssue(useSuspenseQuery(catalogueQuery).data, invariant(issueId, 'issue in the address'))
}

/** The issue in the address, which its loader has fetched. Throws what `useCatalogueIssue` throws. */
export function useIssue(): PublishedIssue {
  return useSuspenseQuery(issueQuery(useCatalogueIssue())).data
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
