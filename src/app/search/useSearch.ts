import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import { emptyGlossary } from '../../archive/names/glossary.ts'
import type { OpenedArchive, Search, SearchAnswer } from '../../device/searchRequests.ts'
import { WorkerLost } from '../../device/workerClient.ts'
import { catalogueQuery, glossaryQuery } from '../data/queries.ts'
import { searchWorker } from '../data/searchClient.ts'
import { useFilters, writeFilters } from '../filters/useFilters.ts'
import { keepsWords, usePreferences } from '../memory/preferences.ts'
import { useShown } from '../ui/useShown.ts'
import { useSearchText } from './useSearchText.ts'

/** More than a screen shows. Ten would block a slow phone for a tenth of a second. */
const page = 6

/**
 * The search of the reader, by text and filters, and its results.
 * @returns `answer` as the page draws it; `isWaiting`, whether another is on its way; `shown`, how many stories were
 * asked for, and `showMore`, which asks for more
 */
export function useSearch(device: SearchedDevice) {
  const text = useSearchText()
  const { asked, query, write } = text
  const filtering = useFilters()
  const { filters } = filtering
  const latest = query === asked ? undefined : writeFilters(filters, query)
  const { shown, showMore } = useShown(page, page, { latest })
  const writeAndShow = useCallback(() => {
    write()
    showMore()
  }, [write, showMore])
  const search = useMemo(() => ({ query, filters, limit: shown }), [query, filters, shown])
  const { data, isPlaceholderData, error, refetch } = useSearchAnswer(search, device)
  // Deferred: React draws the answer in slices, between the reader's keystrokes.
  const answer = useDeferredValue(query === '' ? undefined : data)
  // The answer is to the previous search, or has fewer results than were requested.
  const isWaiting = isPlaceholderData || answer !== data
  return { text, filtering, shown, showMore: writeAndShow, answer, isWaiting, error, refetch }
}

/** What the search must know about the device: how many issues it holds, and whether it keeps any. */
export type SearchedDevice = { readonly held: number; readonly keeps: boolean }

/**
 * The answer to a search, as it grows; until there is one, the answer to the previous search. Answers are
 * kept for a while, so that a reader who comes back from a story finds the page unchanged.
 */
function useSearchAnswer(search: Search, { held, keeps }: SearchedDevice) {
  const { data, dataUpdatedAt } = useSuspenseQuery(catalogueQuery)
  const { issues, glossary } = data
  // Without the glossary, a search finds all but names by their pinyin.
  const { names } = useQuery(glossaryQuery(glossary)).data ?? emptyGlossary
  const withWords = keepsWords(usePreferences())
  // With each search, so it has no more than the worker needs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: more issues on the device are another archive
  const archive = useMemo<OpenedArchive>(
    () => ({
      files: issues.map(({ words, id, file, sri }) => ({ id, file, sri, ...(withWords && { words }) })),
      keeps,
      names: names.map(({ zh, pinyin }) => ({ zh, pinyin })),
    }),
    [issues, held, keeps, names, withWords],
  )
  // Makes the worker read what is on the device, so that the first search is fast. The search itself reports what prevents it.
  useEffect(() => void searchWorker.request('open', archive).catch(() => {}), [archive])
  return useQuery<SearchAnswer>({
    queryKey: ['search', search, held, keeps, names.length, withWords, dataUpdatedAt],
    queryFn: ({ client, queryKey, signal }) => {
      const onProgress = (soFar: SearchAnswer) => client.setQueryData(queryKey, soFar)
      return searchWorker.request('search', { archive, search }, { onProgress, signal })
    },
    placeholderData: keepPreviousData,
    enabled: search.query !== '',
    // The client has requested the worker's code again meanwhile.
    retry: (failures, error) => failures === 0 && error instanceof WorkerLost,
    // An issue may be available now. What a search found before it was stopped is not an answer.
    staleTime: ({ state }) => (keeps && state.data?.done ? Number.POSITIVE_INFINITY : 0),
    // The build would wait for this timer.
    gcTime: import.meta.env.SSR ? Number.POSITIVE_INFINITY : 120_000,
  })
}

/** Starts the search worker, if none runs and the browser can. */
export function startSearch(): void {
  void searchWorker.start()
}
