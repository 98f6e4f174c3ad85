import {
  type ComponentProps,
  type ComponentType,
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
} from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { type FilterOption, placeOptions, topicOptions } from '../../archive/filterCounts.ts'
import { formatList } from '../../archive/formats.ts'
import { topics } from '../../archive/topics.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { FilterChip } from './FilterChip.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import type { StoriesOverTime as Chart } from './StoriesOverTime.tsx'
import type { Filtering } from './useFilters.ts'
import './FilterPanel.css'

/** Readers of an archive with fewer issues do not load the chart. */
const leastIssuesForChart = 24

const StoriesOverTime = lazy(async (): Promise<{ default: ComponentType<ComponentProps<typeof Chart>> }> => {
  try {
    return { default: (await import('./StoriesOverTime.tsx')).StoriesOverTime }
  } catch {
    // The page is complete without the chart.
    return { default: () => null }
  }
})

type Props = {
  filtering: Filtering
  issues: readonly CatalogueIssue[]
  /** What the checkboxes count, if that is not every issue. */
  counted?: readonly Pick<CatalogueIssue, 'facets'>[]
  /**
   * `map` draws places as a map, with their stories over time. `row` puts them in a row like topics, and draws the map only
   * on wide screens.
   */
  places: 'map' | 'row'
  /** How many stories match, in words. */
  status: ReactNode
}

/** Both filters, and the number of matching stories. */
export function FilterPanel({ filtering, issues, counted, places, status }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { filters, unknown, isFiltered, togglePlace, toggleTopic, clear } = filtering
  const hasChart = places === 'map' && issues.length >= leastIssuesForChart
  return (
    <section
      className={places === 'map' ? 'filters screen-only' : 'filters screen-only needs-app filters-row'}
      aria-label={t('filters.label')}
    >
      <noscript>
        <p>{t('filters.needsScript')}</p>
      </noscript>
      <div>
        <PlaceMap
          options={placeOptions(issues, filters, counted)}
          onToggle={togglePlace}
          layout={hasChart ? 'map-over-chart' : places}
        />
        {hasChart && (
          <Suspense>
            <StoriesOverTime issues={issues} topics={filters.topics.join()} />
          </Suspense>
        )}
      </div>
      <ChipRow
        name="topic"
        label={t('filters.topic')}
        options={topicOptions(issues, filters, counted)}
        nameOf={(id) => topics[id][language]}
        onToggle={toggleTopic}
      />
      {unknown.length > 0 && (
        <p className="filters-unknown">
          {t('filters.unknown', {
            count: unknown.length,
            ids: formatList(unknown.slice(0, 5).map(quoted), language),
          })}
        </p>
      )}
      <div className="filters-foot">
        <p role="status">{status}</p>
        {isFiltered && <ClearFilters onClear={clear} />}
      </div>
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

type ChipRowProps<Id extends string> = {
  name: 'place' | 'topic'
  label: string
  options: readonly FilterOption<Id>[]
  nameOf: (id: Id) => string
  onToggle: (id: Id) => void
}

/** A group of checkboxes in a row, which a phone scrolls sideways. */
function ChipRow<Id extends string>({ name, label, options, nameOf, onToggle }: ChipRowProps<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll sideways in every browser
    <div className="chips chips-row needs-app" role="group" aria-label={label}>
      {options.map((option) => (
        <FilterChip
          key={option.id}
          name={name}
          label={nameOf(option.id)}
          option={option}
          onToggle={() => onToggle(option.id)}
        />
      ))}
    </div>
  )
}
