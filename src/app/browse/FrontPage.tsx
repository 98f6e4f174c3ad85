import { type ReactNode, useEffect } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { countAllMatches, countMatches } from '../../archive/filterCounts.ts'
import { type Filters, matches, placeFilters } from '../../archive/filters.ts'
import { formatList } from '../../archive/formats.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import type { NamedSubject } from '../../archive/subjects.ts'
import { topics } from '../../archive/topics.ts'
import { useCatalogue } from '../data/queries.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { type Filtering, onlySubject, useFilters, useMatchSentence } from '../filters/useFilters.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, usePreference } from '../memory/preferences.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { IssueList } from './IssueList.tsx'
import './FrontPage.css'

type Props = {
  /** What new issues have for the reader. */
  news: ReactNode
  /** Renders what can be done with the only filter that is chosen. */
  tools: (only: NamedSubject) => ReactNode
}

/** The stories of all issues, newest issue first, with the filters. */
export function FrontPage({ news, tools }: Props) {
  const t = useTranslate()
  const { issues } = useCatalogue()
  const filtering = useFilters()
  const { filters, isAhead } = filtering
  const counted = issues
    .map((issue) => ({ issue, count: countMatches(issue, filters) }))
    .filter(({ count }) => count > 0)
  return (
    <div className="wide front">
      <PageHead pathIn={sitePaths.front} subject={onlySubject(filters)} />
      <h1 className="visually-hidden">{t('front.title')}</h1>
      <Introduction issues={issues} />
      {news}
      <FilterPanel
        filtering={filtering}
        issues={issues}
        tools={tools}
        status={useMatchSentence(issues, filtering)}
      />
      <div>
        <IssueList issues={counted} onlyFirst={isAhead} hasLead shows={(story) => matches(story, filters)} />
        {counted.length === 0 && <NoMatches issues={issues} filtering={filtering} />}
      </div>
    </div>
  )
}

/** Says what this site is, in one line, until the reader has opened an issue or a story. */
function Introduction({ issues }: { issues: readonly CatalogueIssue[] }) {
  const t = useTranslate()
  const isKnown = usePreference('introduced') === true
  useEffect(
    () => () => {
      // The address is that of the next page already.
      if (location.pathname.includes('/issues/')) changePreferences({ introduced: true })
    },
    [],
  )
  const [last = '', first = ''] = [issues.at(0), issues.at(-1)].map((issue) => issue?.id.slice(0, 4))
  return (
    !isKnown && (
      <p className="introduction quiet screen-only">
        {t('front.introduction', { years: first === last ? last : `${first}–${last}` })}
      </p>
    )
  )
}

type NoMatchesProps = { issues: readonly CatalogueIssue[]; filtering: Filtering }

/** Says that no story passes the filters. If each group alone has stories, offers to clear the other. */
function NoMatches({ issues, filtering: { filters, change } }: NoMatchesProps) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  if (filters.places.length === 0 || filters.topics.length === 0)
    return <p className="nothing-found">{t('filters.none')}</p>
  const topicNames = formatList(
    filters.topics.map((id) => topics[id][language]),
    language,
  )
  const places = formatList(
    filters.places.map((id) => placeFilters[id][language]),
    language,
  )
  const offer = (key: 'filters.everywhere' | 'filters.allTopics', without: Partial<Filters>) => (
    <button
      type="button"
      className="button"
      onClick={({ currentTarget }) => {
        // The button disappears.
        currentTarget.closest('.front')?.querySelector('input')?.focus({ preventScroll: true })
        change(without)
      }}
    >
      {t(key, { topics: topicNames, places, count: countAllMatches(issues, { ...filters, ...without }) })}
    </button>
  )
  return (
    <div className="nothing-found">
      <p>{t('filters.noneOf', { topics: topicNames.toLowerCase(), places })}</p>
      <p className="row">
        {offer('filters.everywhere', { places: [] })}
        {offer('filters.allTopics', { topics: [] })}
      </p>
    </div>
  )
}
