import {
  hashKey,
  notifyManager,
  QueryClient,
  queryOptions,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { type ArchiveFile, type Catalogue, type CatalogueIssue, readIssue } from '../../archive/catalogue.ts'
import { invariant } from '../../archive/invariant.ts'
import { emptyGlossary, type Glossary, readGlossary } from '../../archive/names/glossary.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import { isWordsOf } from '../../archive/words/issueWords.ts'
import { readIssueWords, type WordsByStory } from '../../archive/words/packedWords.ts'
import { readWordParts, type WordParts } from '../../archive/words/wordParts.ts'
import { type FetchedCatalogue, fetchCatalogue } from '../../device/fetchCatalogue.ts'
import { type FetchedFile, type FileOptions, fetchFile } from '../../device/fetchFile.ts'
import { readPreferences } from '../memory/preferences.ts'
import { loadingTimeout } from './timeout.ts'

/** Creates a client that ignores `navigator.onLine`: the service worker answers when the network cannot. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
      },
    },
  })
}

/** The fetched value, which components show. */
function fetchedValue<Value>({ value }: { readonly value: Value }): Value {
  return value
}

/** The catalogue. Fails with an `ArchiveError`. */
export const catalogueQuery = queryOptions<FetchedCatalogue, Error, Catalogue>({
  queryKey: ['catalogue'],
  queryFn: () => fetchCatalogue(loadingTimeout),
  select: fetchedValue,
})

/** Returns the catalogue, and fetches it if the page does not have it yet. Throws an `ArchiveError`. */
export async function ensureCatalogue(client: QueryClient): Promise<Catalogue> {
  return fetchedValue(await client.ensureQueryData(catalogueQuery))
}

/** The catalogue, if the page has it already. Requests nothing. */
export function useKnownCatalogue(): Catalogue | undefined {
  return useKnown()?.value
}

/** What the host said instead of giving its catalogue. Requests nothing. */
export function useHostSays(): FetchedCatalogue['hostSays'] {
  return useKnown()?.hostSays
}

/** The catalogue of the archive. The page's loader has fetched it. */
export function useCatalogue(): Catalogue {
  return invariant(useKnownCatalogue(), 'catalogue')
}

const catalogueHash = hashKey(catalogueQuery.queryKey)

/** Each story needs it five times. An observer of the query takes thirty times as long. */
function useKnown(): FetchedCatalogue | undefined {
  const cache = useQueryClient().getQueryCache()
  // Later, because some events are those of another component that renders.
  const subscribe = useCallback(
    (onChange: () => void) => cache.subscribe(notifyManager.batchCalls(onChange)),
    [cache],
  )
  const read = () => cache.get<FetchedCatalogue>(catalogueHash)?.state.data
  return useSyncExternalStore(subscribe, read, read)
}

/** How to read a file, and where a catalogue lists it. */
type Kind<Value> = Pick<FileOptions<Value>, 'read' | 'listedIn'>

/** Fetches a file and keeps it on the device, unless the reader removed its issue. Throws what `fetchFile` throws. */
function fetchKept<Value>(file: ArchiveFile, kind: Kind<Value>, signal: AbortSignal, issueId = '') {
  const isKept = () => !readPreferences().withoutIssues.includes(issueId)
  return fetchFile(file, { ...kind, isKept, timedOut: loadingTimeout, signal })
}

/**
 * One issue, by its entry in the catalogue; without one, the query waits. An id from elsewhere never becomes an address. Fails
 * with an `ArchiveError`.
 */
export function issueQuery(issue: CatalogueIssue | undefined) {
  return queryOptions<FetchedFile<PublishedIssue>, Error, PublishedIssue>({
    queryKey: ['issue', issue?.file],
    queryFn: ({ signal }) => {
      const listed = invariant(issue, 'issue')
      const file = {
        read: (value: unknown) => readIssue(value, listed.id),
        listedIn: ({ issues }: Catalogue) => issues.find(({ id }) => id === listed.id),
      }
      return fetchKept(listed, file, signal, listed.id)
    },
    enabled: issue !== undefined,
    select: fetchedValue,
  })
}

/** The words of an issue, by their file in the catalogue; none if the issue has none. Fails with an `ArchiveError`. */
export function wordsQuery(file: ArchiveFile | undefined, issue: PublishedIssue) {
  const wordsFile = {
    read: (value: unknown) => (isWordsOf(value, issue.id) ? readIssueWords(value, issue) : undefined),
    listedIn: ({ issues }: Catalogue) => issues.find(({ id }) => id === issue.id)?.words,
  }
  return queryOptions<WordsByStory>({
    queryKey: ['words', file?.file, issue.id],
    queryFn: async ({ signal }) =>
      file ? fetchedValue(await fetchKept(file, wordsFile, signal, issue.id)) : new Map(),
  })
}

const partsFile = { read: readWordParts, listedIn: ({ wordParts }: Catalogue) => wordParts }

/** What words are made of, by its file in the catalogue. Fails with an `ArchiveError`. */
export function wordPartsQuery(file: ArchiveFile | undefined) {
  return queryOptions<WordParts>({
    queryKey: ['words', file?.file],
    queryFn: async ({ signal }) =>
      file ? fetchedValue(await fetchKept(file, partsFile, signal)) : new Map(),
  })
}

const glossaryFile = { read: readGlossary, listedIn: ({ glossary }: Catalogue) => glossary }

/** The glossary, by its file in the catalogue; empty if the archive has none. Fails with an `ArchiveError`. */
export function glossaryQuery(file: ArchiveFile | undefined) {
  return queryOptions<Glossary>({
    queryKey: ['glossary', file?.file],
    queryFn: async ({ signal }) =>
      file ? fetchedValue(await fetchKept(file, glossaryFile, signal)) : emptyGlossary,
  })
}

/** The glossary of the archive. The page's loader has fetched it. */
export function useGlossary(): Glossary {
  const { glossary } = useCatalogue()
  return useSuspenseQuery(glossaryQuery(glossary)).data
}
