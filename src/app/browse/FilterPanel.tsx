import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { countAllMatches, placeOptions, topicOptions } from '../../archive/filterCounts.ts'
import { noFilters } from '../../archive/filters.ts'
import { topics } from '../../archive/topics.ts'
import { formatList } from '../i18n/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { FilterChip } from './FilterChip.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { useFilters } from './useFilters.ts'
import './FilterPanel.css'

/** Both filters over the given issues, and how many stories match them. */
export function FilterPanel({ issues }: { issues: readonly CatalogueIssue[] }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { filters, unknown, togglePlace, toggleTopic, clear } = useFilters()
  const total = countAllMatches(issues, noFilters)
  const matching = countAllMatches(issues, filters)
  const filtered = filters.places.length + filters.topics.length > 0
  const ids = formatList(
    unknown.slice(0, 5).map((id) => `“${id.slice(0, 40)}”`),
    language,
  )
  return (
    <section className="filters" aria-label={t('filters.label')}>
      <PlaceMap options={placeOptions(issues, filters)} onToggle={togglePlace} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll sideways in every browser */}
      <div className="chips chips-topics" role="group" aria-label={t('filters.topic')}>
        {topicOptions(issues, filters).map((option) => (
          <FilterChip
            key={option.id}
            name="topic"
            label={topics[option.id][language]}
            option={option}
            onToggle={() => toggleTopic(option.id)}
          />
        ))}
      </div>
      {unknown.length > 0 && (
        <p className="filters-unknown">{t('filters.unknown', { count: unknown.length, ids })}</p>
      )}
      <div className="filters-foot">
        <p role="status">
          {filtered
            ? t('filters.matching', { count: matching, total })
            : t('filters.all', { count: total, issues: issues.length })}
        </p>
        {filtered && (
          <button type="button" className="button button-quiet" onClick={clear}>
            {t('filters.clear')}
          </button>
        )}
      </div>
    </section>
  )
}
