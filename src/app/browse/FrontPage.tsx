import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { countAllMatches, countMatches } from '../../archive/filterCounts.ts'
import { matches } from '../../archive/filters.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { useFilters } from '../filters/useFilters.ts'
import { useMatchSentence } from '../filters/useMatchSentence.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { catalogueQuery } from '../queries.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { useShown } from '../ui/useShown.ts'
import { firstScreen } from './firstScreen.ts'
import { IssueSection } from './IssueSection.tsx'
import './FrontPage.css'

/**
 * The stories of all issues, newest issue first, with the filters. Older issues come as the reader goes down. Where
 * more stories match than before, the page shows at once as many as were there, or as are in sight.
 */
export function FrontPage() {
  const t = useTranslate()
  const { issues } = useSuspenseQuery(catalogueQuery).data
  const filtering = useFilters()
  const { filters, before, clear } = filtering
  const counted = issues
    .map((record) => ({ record, count: countMatches(record, filters) }))
    .filter(({ count }) => count > 0)
  const counts = counted.map(({ count }) => count)
  const atFirst = firstScreen(counts)
  const { shown, showMore } = useShown(atFirst, 1)
  const room = roomIn(counts, before && Math.max(inSight(), countAllMatches(issues, before)))
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
        {counted.slice(0, before ? atFirst : shown).map(({ record, count }, index) => (
          // A boundary is hydrated on its own, in slices, and holds up no tap.
          <Suspense key={record.id}>
            <IssueSection
              record={record}
              count={count}
              shows={(story) => matches(story, filters)}
              most={room[index]}
            />
          </Suspense>
        ))}
        {counted.length > shown && <ShowMore label={t('front.older')} onShow={showMore} />}
        {counted.length === 0 && (
          <p className="front-none">
            {t('filters.none')}{' '}
            <button type="button" className="button" onClick={clear}>
              {t('filters.clear')}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}

/** As many stories as a phone has room for under the filters, or a wide screen beside them. */
function inSight(): number {
  return screen.width < 900 ? 2 : 8
}

/** How many of each issue's stories are drawn where the first so many are drawn at once and the rest a moment later. */
function roomIn(counts: readonly number[], atOnce = Number.POSITIVE_INFINITY): number[] {
  let left = atOnce
  return counts.map((count) => {
    const room = Math.max(0, left)
    left -= count
    return room
  })
}
