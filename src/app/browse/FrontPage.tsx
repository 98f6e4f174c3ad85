import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { beforeLead, type CatalogueIssue } from '../../archive/catalogue.ts'
import { countMatches } from '../../archive/filterCounts.ts'
import { matches } from '../../archive/filters.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { catalogueQuery } from '../data/queries.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { useFilters, useMatchSentence } from '../filters/useFilters.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { useShown } from '../ui/useShown.ts'
import { firstScreen } from './firstScreen.ts'
import { IssueSection, type Rank } from './IssueSection.tsx'
import './FrontPage.css'

/**
 * The stories of all issues, newest issue first, with the filters. A few stories of an issue that the archive has in part
 * stand in brief above the lead. Older issues appear as the reader scrolls down.
 */
export function FrontPage() {
  return <Stories issues={useSuspenseQuery(catalogueQuery).data.issues} />
}

function Stories({ issues }: { issues: readonly CatalogueIssue[] }) {
  const t = useTranslate()
  const filtering = useFilters()
  const { filters, isAhead, clear } = filtering
  const counted = issues
    .map((issue) => ({ issue, count: countMatches(issue, filters) }))
    .filter(({ count }) => count > 0)
  const { shown, showMore } = useShown(firstScreen(counted), 1)
  const lead = beforeLead(counted.map(({ issue }) => issue))
  return (
    <div className="front">
      <PageHead pathIn={sitePaths.front} />
      <h1 className="visually-hidden">{t('front.title')}</h1>
      <FilterPanel
        filtering={filtering}
        issues={issues}
        places="map"
        status={useMatchSentence(issues, filtering)}
      />
      <div>
        {counted.slice(0, isAhead ? firstScreen(counted) : shown).map(({ issue, count }, index) => (
          // React hydrates a boundary on its own, in slices, so it blocks no tap.
          <Suspense key={issue.id}>
            <IssueSection
              issue={issue}
              rank={rankAt(index - lead)}
              count={count}
              shows={(story) => matches(story, filters)}
            />
          </Suspense>
        ))}
        {!isAhead && counted.length > shown && <ShowMore label={t('front.older')} onShow={showMore} />}
        {counted.length === 0 && <NoMatches onClear={clear} />}
      </div>
    </div>
  )
}

/** Says that no story passes the filters, and clears them. */
function NoMatches({ onClear }: { onClear: () => void }) {
  const t = useTranslate()
  return (
    <p className="front-none">
      {t('filters.none')}{' '}
      <button type="button" className="button" onClick={onClear}>
        {t('filters.clear')}
      </button>
    </p>
  )
}

function rankAt(afterLead: number): Rank {
  if (afterLead === 0) return 'lead'
  return afterLead < 0 ? 'brief' : 'rest'
}
