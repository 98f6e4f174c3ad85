import { useSuspenseQuery } from '@tanstack/react-query'
import { beforeLead } from '../../archive/catalogue.ts'
import { countMatches } from '../../archive/filterCounts.ts'
import { matches } from '../../archive/filters.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { catalogueQuery } from '../data/queries.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { useFilters, useMatchSentence } from '../filters/useFilters.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { IssueList } from './IssueList.tsx'
import './FrontPage.css'

/**
 * The stories of all issues, newest issue first, with the filters. A few stories of an issue that the archive has in part
 * are shown in brief above the lead.
 */
export function FrontPage() {
  const t = useTranslate()
  const { issues } = useSuspenseQuery(catalogueQuery).data
  const filtering = useFilters()
  const { filters, isAhead, clear } = filtering
  const counted = issues
    .map((issue) => ({ issue, count: countMatches(issue, filters) }))
    .filter(({ count }) => count > 0)
  const lead = beforeLead(counted.map(({ issue }) => issue))
  return (
    <div className="wide front">
      <PageHead pathIn={sitePaths.front} />
      <h1 className="visually-hidden">{t('front.title')}</h1>
      <FilterPanel
        filtering={filtering}
        issues={issues}
        places="map"
        status={useMatchSentence(issues, filtering)}
      />
      <div>
        <IssueList
          issues={counted}
          onlyFirst={isAhead}
          rankAt={(index) => (index === lead ? 'lead' : index < lead ? 'brief' : 'rest')}
          shows={(story) => matches(story, filters)}
        />
        {counted.length === 0 && <NoMatches onClear={clear} />}
      </div>
    </div>
  )
}

/** Says that no story passes the filters, and clears them. */
function NoMatches({ onClear }: { onClear: () => void }) {
  const t = useTranslate()
  return (
    <p className="nothing-found">
      {t('filters.none')}{' '}
      <button type="button" className="button" onClick={onClear}>
        {t('filters.clear')}
      </button>
    </p>
  )
}
