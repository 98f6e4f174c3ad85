import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { countAllMatches } from '../../archive/filterCounts.ts'
import { noFilters } from '../../archive/filters.ts'
import { countStories, emptyGlossary } from '../../archive/names/glossary.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import type { SearchAnswer } from '../../device/searchRequests.ts'
import { WorkerLost } from '../../device/workerClient.ts'
import { glossaryQuery, useCatalogue } from '../data/queries.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { type Filtering, useMatchSentence, writeFilters } from '../filters/useFilters.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, readPreferences, usePreference } from '../memory/preferences.ts'
import { ArchiveErrorNote, ErrorNote } from '../ui/ErrorNote.tsx'
import { ForeignChangeBoundary } from '../ui/ForeignChangeBoundary.tsx'
import { Link } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { useHydrated } from '../ui/useHydrated.ts'
import { SearchForm } from './SearchForm.tsx'
import { SearchResults } from './SearchResult.tsx'
import { type SearchedDevice, useSearch } from './useSearch.ts'
import './SearchPage.css'

/** Searches both languages on the device, with the filters of the front page. */
export function SearchPage({ device }: { device: SearchedDevice }) {
  const t = useTranslate()
  const { issues } = useCatalogue()
  const { text, filtering, shown, showMore, answer, isWaiting, error, refetch } = useSearch(device)
  const { asked, box, query, setText, write } = text
  const counted = useMemo(() => (answer ? [answer] : undefined), [answer])
  const sentence = useAnswerSentence(issues, filtering, query, answer, device.keeps)
  return (
    <div className="wide search-page">
      <PageHead
        title={query === '' ? t('search.title') : `${query} · ${t('search.title')}`}
        pathIn={sitePaths.search}
      />
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <SearchForm
        asked={asked}
        box={box}
        onText={setText}
        onSubmit={() => {
          write()
          rememberSearch(query)
        }}
      />
      <FilterPanel
        filtering={filtering}
        issues={issues}
        counted={counted}
        isFolded
        status={error ? '' : sentence}
      />
      {/* A translator's changes to results that then change must not reset the search box. */}
      <ForeignChangeBoundary>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link clicks it as well */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes that a result was opened */}
        <div
          className="results"
          onClick={({ target }) => {
            if (target instanceof Element && target.closest('article a')) rememberSearch(query)
          }}
        >
          <noscript>
            <p>{t('search.needsScript')}</p>
          </noscript>
          {query === '' && <SearchIdeas />}
          {error && <SearchErrorNote error={error} onRetry={() => void refetch()} />}
          {answer && <SearchResults answer={answer} />}
          {!isWaiting && answer && foundNowhere(answer) && <FoundNothing query={query} />}
          {answer && countAllMatches([answer], filtering.filters) > shown && (
            <ShowMore label={t('search.more')} onShow={showMore} onlyPressed={isWaiting} />
          )}
        </div>
      </ForeignChangeBoundary>
    </div>
  )
}

/** How many searches are remembered, and how many names are offered. */
const [recentLimit, namesLimit] = [5, 8]

function rememberSearch(query: string): void {
  if (query === '') return
  const others = readPreferences().recentSearches.filter((one) => one !== query)
  changePreferences({ recentSearches: [query, ...others].slice(0, recentLimit) })
}

/** What can be searched for: how, the reader's last searches, and the names that most stories have. */
function SearchIdeas() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const recent = usePreference('recentSearches')
  const { glossary } = useCatalogue()
  const { names } = useQuery(glossaryQuery(glossary)).data ?? emptyGlossary
  // The filters have the places.
  const most = names
    .filter(({ kind }) => kind !== 'place')
    .sort((one, other) => countStories(other) - countStories(one))
    .slice(0, namesLimit)
  return (
    <div className="needs-app">
      <p className="results-note">{t('search.hint')}</p>
      {/* Only after hydration: the build and the app need not have the glossary at the same time. */}
      {useHydrated() && (
        <>
          <Ideas title={t('search.recent')} queries={recent} />
          <Ideas title={t('search.names')} queries={most.map((name) => name[language])} />
        </>
      )}
    </div>
  )
}

function Ideas({ title, queries }: { title: string; queries: readonly string[] }) {
  return (
    queries.length > 0 && (
      <section className="search-ideas">
        <h2>{title}</h2>
        <p className="row">
          {queries.map((query) => (
            <Link key={query} className="button" to={writeFilters(noFilters, query)}>
              {query}
            </Link>
          ))}
        </p>
      </section>
    )
  )
}

/** Says that nothing was found. Offers the words apart, without other signs; and of several words, all but one. */
function FoundNothing({ query }: { query: string }) {
  const t = useTranslate()
  const words = query.split(' ')
  const fewer = words.length > 1 ? words.map((_, left) => words.filter((_, at) => at !== left).join(' ')) : []
  const offers = new Set([wordsApart(query), ...fewer])
  offers.delete('')
  offers.delete(query)
  return (
    <>
      <p className="nothing-found">{t('search.none', { query: query.slice(0, 60) })}</p>
      <Ideas title={t('search.without')} queries={[...offers].slice(0, recentLimit)} />
    </>
  )
}

/**
 * The words of a query apart: 天府机场 does not find 天府国际机场, because text is searched for as it is; 天府 机场 does. Where
 * a word is cut in two, that finds more. Empty in Firefox before 125.
 */
function wordsApart(query: string): string {
  if (!('Segmenter' in Intl)) return ''
  const parts = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(query)]
  return parts.flatMap(({ segment, isWordLike }) => (isWordLike ? segment : [])).join(' ')
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
