import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { countAllMatches } from '../../archive/filterCounts.ts'
import { noFilters } from '../../archive/filters.ts'
import { longestQuery } from '../../archive/search/searchTerms.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import type { SearchAnswer } from '../../device/searchRequests.ts'
import { WorkerLost } from '../../device/workerClient.ts'
import { catalogueQuery } from '../data/queries.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { type Filtering, useMatchSentence } from '../filters/useFilters.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ArchiveErrorNote, ErrorNote } from '../ui/ErrorNote.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { SearchForm } from './SearchForm.tsx'
import { SearchResults } from './SearchResult.tsx'
import { type SearchedDevice, useSearch } from './useSearch.ts'
import './SearchPage.css'

/** Searches both languages on the device, with the filters of the front page. */
export function SearchPage({ device }: { device: SearchedDevice }) {
  const t = useTranslate()
  const { issues } = useSuspenseQuery(catalogueQuery).data
  const { text, filtering, shown, showMore, answer, isWaiting, error, refetch } = useSearch(device)
  const { asked, box, query, isCut, setText, write } = text
  const counted = useMemo(() => (answer ? [answer] : undefined), [answer])
  const sentence = useAnswerSentence(issues, filtering, query, answer, device.keeps)
  return (
    <div className="wide search-page">
      <PageHead
        title={query === '' ? t('search.title') : `${query} · ${t('search.title')}`}
        pathIn={sitePaths.search}
      />
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <SearchForm asked={asked} box={box} onText={setText} onSubmit={write} />
      <FilterPanel
        filtering={filtering}
        issues={issues}
        counted={counted}
        isFolded
        status={error ? '' : sentence}
      />
      <div className="results">
        <noscript>
          <p>{t('search.needsScript')}</p>
        </noscript>
        {isCut && <p className="results-note needs-app">{t('search.cut', { limit: longestQuery })}</p>}
        {query === '' && <p className="results-note needs-app">{t('search.hint')}</p>}
        {error && <SearchErrorNote error={error} onRetry={() => void refetch()} />}
        {answer?.asWritten && <p className="results-note needs-app">{t('search.asWritten')}</p>}
        {answer && <SearchResults answer={answer} />}
        {!isWaiting && answer && foundNowhere(answer) && (
          <p className="nothing-found">{t('search.none', { query: query.slice(0, 60) })}</p>
        )}
        {answer && countAllMatches([answer], filtering.filters) > shown && (
          <ShowMore label={t('search.more')} onShow={showMore} onlyPressed={isWaiting} />
        )}
      </div>
    </div>
  )
}

function foundNowhere({ done, searched, total, facets }: SearchAnswer): boolean {
  return done && searched === total && Object.keys(facets).length === 0
}

/** Says why the search failed, and offers another try. */
function SearchErrorNote({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslate()
  if (!(error instanceof WorkerLost)) return <ArchiveErrorNote error={error} onRetry={onRetry} />
  return <ErrorNote reason={t('search.unstarted')} help={t('error.newerHelp')} onRetry={onRetry} />
}

/** A sentence that says how much was found, and where; without a query, how much there is to search. */
function useAnswerSentence(
  issues: readonly CatalogueIssue[],
  filtering: Filtering,
  query: string,
  answer: SearchAnswer | undefined,
  keeps: boolean,
): string {
  const t = useTranslate()
  const { filters, isFiltered } = filtering
  const archive = useMatchSentence(issues, filtering)
  if (query === '') return archive
  if (!answer) return t('search.searching')
  const { searched, total, done } = answer
  const all = countAllMatches([answer], noFilters)
  const count = countAllMatches([answer], filters)
  const found =
    isFiltered && all > 0 ? t('filters.matching', { count, total: all }) : t('search.found', { count: all })
  if (!done) return found + t('search.soFar', { searched, total })
  if (searched === total) return found
  return `${found} · ${t(keeps ? 'search.covered' : 'search.fetched', { searched, total })}`
}
