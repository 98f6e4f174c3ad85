import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CatalogueIssue } from '../archive/catalogue.ts'
import { catalogueQuery } from './queries.ts'

/** The catalogue's record of the issue in the address. The loader has made sure that there is one. */
export function useRecord(): CatalogueIssue | undefined {
  const { issueId } = useParams()
  return useSuspenseQuery(catalogueQuery).data.issues.find(({ id }) => id === issueId)
}
