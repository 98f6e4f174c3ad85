import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { countAllMatches } from '../../archive/catalogue/filterCounts.ts'
import { longestQuery } from '../../archive/search/searchTerms.ts'
import { sitePaths } from '../../archive/site/siteAddress.ts'
import type { SearchAnswer } from '../../device/searchRequests.ts'
import { catalogueQuery } from '../data/queries.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { PageHead } from '../ui/page/PageHead.tsx'
import { useHydrated } from '../ui/page/useHydrated.ts'
import { ShowMore } from '../ui/ShowMore.tsx'
import { SearchErrorNote } from './SearchErrorNote.tsx'
import { SearchForm } from './SearchForm.tsx'
import { SearchResults } from './SearchResults.tsx'
import { useAnswerSentence } from './useAnswerSentence.ts'
import { useSearch } from './useSearch.ts'
import type { SearchedDevice } from './useSearchAnswer.ts'
import './SearchPage.css'

/** Searches both languages on the device, with the filters of the front page; or says why it cannot. */
export function SearchPage({ device }: { device: SearchedDevice }) {
  const t = useTranslate()
  const isUnable = useHydrated() && !('Worker' in window)
  if (!isUnable) return <Search device={device} />
  return (
    <div className="page">
      <PageHead title={t('search.title')} pathIn={sitePaths.search} />
      <h1>{t('search.title')}</h1>
      <p>{t('search.needsScript')}</p>
    </div>
  )
}

function Search({ device }: { device: SearchedDevice }) {
  const t = useTranslate()
  const { issues } = useSuspenseQuery(catalogueQuery).data
  const { text, filtering, shown, showMore, answer, isWaiting, error, refetch } = useSearch(device)
  const { asked, box, query, isCut, setText, write } = text
  const counted = useMemo(() => (answer ? [answer] : undefined), [answer])
  const sentence = useAnswerSentence(issues, filtering, query, answer, device.keeps)
  return (
    <div className="search-page">
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
        places="row"
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
          <p className="results-none">{t('search.none', { query: query.slice(0, 60) })}</p>
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
