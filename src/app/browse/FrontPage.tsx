import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { beforeLead } from '../../archive/catalogue/beforeLead.ts'
import type { CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import { countMatches } from '../../archive/catalogue/filterCounts.ts'
import { type Filters, matches } from '../../archive/filters.ts'
import { sitePaths } from '../../archive/site/siteAddress.ts'
import { catalogueQuery } from '../data/queries.ts'
import { atOnce } from '../filters/answerFirst.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { useFilters } from '../filters/useFilters.ts'
import { useMatchSentence } from '../filters/useMatchSentence.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { PageHead } from '../ui/page/PageHead.tsx'
import { useShown } from '../ui/page/useShown.ts'
import { ShowMore } from '../ui/ShowMore.tsx'
import { firstScreen } from './firstScreen.ts'
import { IssueSection, type Rank } from './IssueSection.tsx'
import './FrontPage.css'

/**
 * The stories of all issues, newest issue first, with the filters. A few stories of an issue that the archive has in part
 * stand in brief above the lead. Older issues appear as the reader scrolls down.
 * After a change of the filters, the page first draws what is in sight.
 */
export function FrontPage() {
  return <Stories issues={useSuspenseQuery(catalogueQuery).data.issues} />
}

function Stories({ issues }: { issues: readonly CatalogueIssue[] }) {
  const t = useTranslate()
  const filtering = useFilters()
  const { filters, before, clear } = filtering
  const counted = countedIn(issues, filters)
  const { shown, showMore } = useShown(firstScreen(counted), 1)
  const sections: readonly Counted[] = before
    ? atOnce(onFirstScreen(counted), onFirstScreen(countedIn(issues, before)))
    : counted.slice(0, shown)
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
      <div className={before && 'front-changing'}>
        {sections.map(({ issue, count, most }, index) => (
          // React hydrates a boundary on its own, in slices, so it blocks no tap.
          <Suspense key={issue.id}>
            <IssueSection
              issue={issue}
              rank={rankAt(index - lead)}
              count={count}
              shows={(story) => matches(story, filters)}
              most={most}
              drawn={before && ((story) => matches(story, before))}
            />
          </Suspense>
        ))}
        {!before && counted.length > shown && <ShowMore label={t('front.older')} onShow={showMore} />}
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

/** An issue, how many of its stories pass the filters, and how many of those are drawn, if not all. */
type Counted = { readonly issue: CatalogueIssue; readonly count: number; readonly most?: number }

function countedIn(issues: readonly CatalogueIssue[], filters: Filters): Counted[] {
  return issues
    .map((issue) => ({ issue, count: countMatches(issue, filters) }))
    .filter(({ count }) => count > 0)
}

function onFirstScreen(counted: readonly Counted[]): readonly Counted[] {
  return counted.slice(0, firstScreen(counted))
}
