import type { ReactNode } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { placeOptions, topicOptions } from '../../archive/filterCounts.ts'
import { placeFilters } from '../../archive/filters.ts'
import { topics } from '../../archive/topics.ts'
import { formatList } from '../i18n/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ChipRow } from './ChipRow.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { useFilters } from './useFilters.ts'
import './FilterPanel.css'

type Props = {
  issues: readonly CatalogueIssue[]
  /** Whose stories the checkboxes count, where that is not every issue's. */
  counted?: readonly Pick<CatalogueIssue, 'facets'>[]
  /** Whether places are drawn as they lie, or stand in a row like topics. */
  places: 'map' | 'row'
  /** How many stories match, in words. */
  status: ReactNode
}

/** Both filters of the address, and how many stories match them. */
export function FilterPanel({ issues, counted, places, status }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { filters, unknown, isFiltered, togglePlace, toggleTopic, clear } = useFilters()
  const byPlace = placeOptions(issues, filters, counted)
  const ids = formatList(
    unknown.slice(0, 5).map((id) => `“${id.slice(0, 40)}”`),
    language,
  )
  return (
    <section className="filters" aria-label={t('filters.label')}>
      {places === 'map' ? (
        <PlaceMap options={byPlace} onToggle={togglePlace} />
      ) : (
        <ChipRow
          name="place"
          label={t('filters.place')}
          options={byPlace}
          nameOf={(id) => placeFilters[id][language]}
          onToggle={togglePlace}
        />
      )}
      <ChipRow
        name="topic"
        label={t('filters.topic')}
        options={topicOptions(issues, filters, counted)}
        nameOf={(id) => topics[id][language]}
        onToggle={toggleTopic}
      />
      {unknown.length > 0 && (
        <p className="filters-unknown">{t('filters.unknown', { count: unknown.length, ids })}</p>
      )}
      <div className="filters-foot">
        <p role="status">{status}</p>
        {isFiltered && (
          <button type="button" className="button button-quiet" onClick={clear}>
            {t('filters.clear')}
          </button>
        )}
      </div>
    </section>
  )
}
