import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { countAllMatches } from '../../archive/filterCounts.ts'
import { noFilters } from '../../archive/filters.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useFilters } from './useFilters.ts'

/** How many stories of the issues pass the filters of the address, in words. */
export function useMatchSentence(issues: readonly CatalogueIssue[]): string {
  const t = useTranslate()
  const { filters, isFiltered } = useFilters()
  const total = countAllMatches(issues, noFilters)
  return isFiltered
    ? t('filters.matching', { count: countAllMatches(issues, filters), total })
    : t('filters.all', { count: total, issues: issues.length })
}
