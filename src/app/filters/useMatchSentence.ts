import type { CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import { countAllMatches } from '../../archive/catalogue/filterCounts.ts'
import { noFilters } from '../../archive/filters.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import type { Filtering } from './useFilters.ts'

/** A sentence with the number of stories that pass the filters. */
export function useMatchSentence(
  issues: readonly CatalogueIssue[],
  { filters, isFiltered }: Filtering,
): string {
  const t = useTranslate()
  const total = countAllMatches(issues, noFilters)
  return isFiltered
    ? t('filters.matching', { count: countAllMatches(issues, filters), total })
    : t('filters.all', { count: total, issues: t('filters.issues', { count: issues.length }) })
}
