import { queryOptions } from '@tanstack/react-query'
import { importPart } from './data/importPart.ts'

/** Imports the pages that few readers visit first. Call it early: the next page is then ready. */
export function importSeldomPages() {
  return import('./seldomPages.tsx')
}

/** The same, for a page that shows one of them in its own place. Fails with a `PartError`. */
export const seldomPagesQuery = queryOptions({
  queryKey: ['seldomPages'],
  queryFn: () => importPart(importSeldomPages),
})
