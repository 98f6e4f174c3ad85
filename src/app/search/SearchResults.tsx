import { memo } from 'react'
import type { SearchAnswer } from '../../device/searchRequests.ts'
import { SearchResult } from './SearchResult.tsx'

/** The stories that were found. Drawn again only when the answer changes, not at every keystroke. */
export const SearchResults = memo(function SearchResults({ answer }: { answer: SearchAnswer }) {
  return answer.hits.map((hit) => <SearchResult key={`${hit.issueId}/${hit.story.id}`} hit={hit} />)
})
