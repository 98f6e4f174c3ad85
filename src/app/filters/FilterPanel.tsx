import { type ComponentType, lazy, type MouseEvent, type ReactNode, Suspense, useRef, useState } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { countAllMatches, placeOptions, topicOptions } from '../../archive/filterCounts.ts'
import { formatList } from '../../archive/formats.ts'
import type { NamedSubject } from '../../archive/subjects.ts'
import { topics } from '../../archive/topics.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { FilterBox } from './FilterBox.tsx'
import { FilterStrip } from './FilterStrip.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import type { Props as ChartProps } from './StoriesOverTime.tsx'
import { type Filtering, onlySubject } from './useFilters.ts'
import './FilterPanel.css'

/** Readers of an archive with fewer issues do not load the chart. */
const leastIssuesForChart = 24

/** The build renders it. The page is complete without it. */
const StoriesOverTime = lazy<ComponentType<ChartProps>>(() =>
  import('./StoriesOverTime.tsx').then(
    (part) => ({ default: part.StoriesOverTime }),
    () => ({ default: () => null }),
  ),
)

type Props = {
  filtering: Filtering
  issues: readonly CatalogueIssue[]
  /** What the checkboxes count, if that is not every issue. */
  counted?: readonly Pick<CatalogueIssue, 'facets'>[]
  /** Whether narrow screens show the filters only when asked for. If not, the stories over time are with them. */
  isFolded?: boolean
  /** Renders what can be done with the only filter that is chosen. */
  tools?: (only: NamedSubject) => ReactNode
  /** How many stories match, in words. Empty if there is nothing to say. */
  status: string
}

/** Both filters, and the number of matching stories. */
export function FilterPanel({ filtering, issues, counted, isFolded, tools, status }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { filters, unknown, isFiltered, togglePlace, toggleTopic, clear } = filtering
  const [isOpen, setOpen] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const only = onlySubject(filters)
  const charted = !isFolded && issues.length >= leastIssuesForChart
  const foot = (
    <div className="filters-foot">
      {isFolded && (
        <button
          type="button"
          className="button filters-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('filters.fold', { count: filters.places.length + filters.topics.length })}
        </button>
      )}
      <p role="status">{status}</p>
      {only && tools?.(only)}
      {isFiltered && <ClearFilters onClear={clear} />}
    </div>
  )
  return (
    <section
      ref={panel}
      className={isFolded ? 'filters screen-only needs-app filters-folded' : 'filters screen-only'}
      aria-label={t('filters.label')}
      data-open={isOpen || undefined}
    >
      <noscript>
        <p>{t('filters.needsScript')}</p>
      </noscript>
      {isFolded && foot}
      <PlaceMap options={placeOptions(issues, filters, counted)} onToggle={togglePlace} />
      <div className={charted ? 'filters-topics filters-charted' : 'filters-topics'}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll sideways in every browser */}
        <div className="chips needs-app" role="group" aria-label={t('filters.topic')}>
          {topicOptions(issues, filters, counted).map((option) => (
            <FilterBox
              key={option.id}
              shape="chip"
              group="topic"
              label={topics[option.id][language]}
              option={option}
              onToggle={toggleTopic}
            />
          ))}
        </div>
        {charted && (
          <Suspense>
            <StoriesOverTime issues={issues} topics={filters.topics} />
          </Suspense>
        )}
      </div>
      {unknown.length > 0 && (
        <p className="mark">
          {t('filters.unknown', {
            count: unknown.length,
            ids: formatList(unknown.slice(0, 5).map(quoted), language),
          })}
        </p>
      )}
      {!isFolded && foot}
      {isFiltered && (
        <FilterStrip
          filtering={filtering}
          count={countAllMatches(counted ?? issues, filters)}
          panel={panel}
        />
      )}
    </section>
  )
}

/** Clears the filters. The button disappears then, so the first filter gets the focus. */
function ClearFilters({ onClear }: { onClear: () => void }) {
  const t = useTranslate()
  const clear = ({ currentTarget }: MouseEvent) => {
    currentTarget.closest('section')?.querySelector('input')?.focus({ preventScroll: true })
    onClear()
  }
  return (
    <button type="button" className="button button-quiet" onClick={clear}>
      {t('filters.clear')}
    </button>
  )
}

function quoted(id: string): string {
  return `“${id.slice(0, 40)}”`
}
