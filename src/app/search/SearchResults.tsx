import { memo } from 'react'
import type { SearchFindings } from '../../device/workers/searchMessages.ts'
import { SearchResult } from './SearchResult.tsx'

/** The stories that were found. Drawn again only when the findings change, not at every keystroke. */
export const SearchResults = memo(function SearchResults({ findings }: { findings: SearchFindings }) {
  return findings.hits.map((hit) => <SearchResult key={`${hit.issueId}/${hit.story.id}`} hit={hit} />)
})
