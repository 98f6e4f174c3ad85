import { useSuspenseQuery } from '@tanstack/react-query'
import type { Glossary } from '../../archive/names/glossary.ts'
import { catalogueQuery, glossaryQuery } from '../data/queries.ts'

/** The glossary of the archive. The page's loader has fetched it. */
export function useGlossary(): Glossary {
  const { glossary } = useSuspenseQuery(catalogueQuery).data
  return useSuspenseQuery(glossaryQuery(glossary)).data
}
